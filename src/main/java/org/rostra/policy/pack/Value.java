package org.rostra.policy.pack;

import org.rostra.calendar.Term;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.RuleValue;
import org.rostra.policy.Wording;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.Problem.Where;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a pack, asked for as what it should be. If it is not, the fault is noted and reading goes on with a
 * stand-in, which never leaves the loader because a pack with faults is not returned. A value that is missing
 * (its absence already noted) has no node and stays silent.
 */
final class Value {
    static final String STAND_IN = "stand-in";
    private static final Pattern TERM = Pattern.compile("[1-9]\\d{0,3} (working-days|days|hours|months|years)");
    private static final String CLOCK = "([01]?\\d|2[0-3]):[0-5]\\d";
    private static final Pattern HOURS = Pattern.compile(CLOCK + "-" + CLOCK);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("H:mm");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");

    private final Reading reading;
    private final @Nullable Node node;
    private final Where where;

    Value(Reading reading, @Nullable Node node, Where where) {
        this.reading = reading;
        this.node = node;
        this.where = node == null ? where : Yaml.where(node.getStartMark(), where);
    }

    Where where() {
        return where;
    }

    void wrong(Kind kind, Object... arguments) {
        if (node != null) {
            reading.problems().add(where, kind, arguments);
        }
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        wrong(Kind.EXPECTED_TEXT);
        return STAND_IN;
    }

    Wording wording() {
        return block(block -> new Wording(block.need("zh").text(), block.may("en").map(Value::text)));
    }

    String id() {
        return parsed(Kind.BAD_ID, STAND_IN, Function.identity(), ID.asMatchPredicate());
    }

    LocalDate date() {
        try {
            return LocalDate.parse(shown());
        } catch (DateTimeParseException _) {
            wrong(Kind.BAD_DATE, shown());
            return LocalDate.EPOCH;
        }
    }

    int number() {
        return parsed(Kind.BAD_NUMBER, 1, Integer::parseInt, text -> text.matches("[1-9]\\d{0,5}"));
    }

    boolean yes() {
        return parsed(Kind.BAD_SWITCH, false, "true"::equals, text -> text.equals("true") || text.equals("false"));
    }

    Term term() {
        return parsed(Kind.BAD_TERM, new Term.Days(1), Term::parse, TERM.asMatchPredicate());
    }

    /** A part of the day, {@code 8:00-18:00}. */
    RuleValue.Hours hours() {
        return parsed(Kind.BAD_HOURS, new RuleValue.Hours(LocalTime.MIN, LocalTime.NOON), Value::hours,
                text -> HOURS.matcher(text).matches() && hours(text).from().isBefore(hours(text).to()));
    }

    private static RuleValue.Hours hours(String text) {
        String[] ends = text.split("-", -1);
        return new RuleValue.Hours(LocalTime.parse(ends[0], HOUR), LocalTime.parse(ends[1], HOUR));
    }

    /** A term that ends on a day, as the steps of procedures have. */
    Term.ByDate termByDate() {
        return parsed(Kind.BAD_TERM, new Term.Days(1), text -> (Term.ByDate) Term.parse(text),
                TERM.asMatchPredicate().and(text -> !text.endsWith("hours")));
    }

    <E extends Enum<E>> E choice(Class<E> type) {
        E[] constants = type.getEnumConstants();
        List<String> words = Arrays.stream(constants).map(Yaml::kebab).toList();
        int found = words.indexOf(shown());
        if (found < 0) {
            wrong(Kind.BAD_CHOICE, shown(), words);
        }
        return constants[Math.max(found, 0)];
    }

    /** An id that this place gives to something. */
    String define(References.What what) {
        return define(what, "");
    }

    /** An id that this place gives to something within something else: a field in a form. */
    String define(References.What what, String scope) {
        String id = id();
        if (!id.equals(STAND_IN)) {
            reading.references().define(what, scope + id, where);
        }
        return id;
    }

    /** The id of something defined elsewhere in the pack. */
    String cite(References.What what) {
        return cite(what, "");
    }

    String cite(References.What what, String scope) {
        String id = id();
        if (!id.equals(STAND_IN)) {
            reading.references().cite(what, scope + id, where);
        }
        return id;
    }

    ClauseId clause() {
        return new ClauseId(cite(References.What.CLAUSE));
    }

    <T> List<T> list(Function<Value, T> read) {
        if (node instanceof SequenceNode sequence) {
            if (sequence.getValue().isEmpty()) {
                wrong(Kind.EMPTY_LIST);
            }
            return sequence.getValue().stream().map(item -> read.apply(new Value(reading, item, where))).toList();
        }
        wrong(Kind.EXPECTED_LIST);
        return List.of();
    }

    <T> T block(Function<Block, T> read) {
        Block block = new Block(reading, where, !(node instanceof MappingNode));
        if (node instanceof MappingNode mapping) {
            block.add(mapping);
        } else {
            wrong(Kind.EXPECTED_MAPPING);
        }
        T result = read.apply(block);
        block.refuseUnread();
        return result;
    }

    /** A scalar as written; what is not a scalar shows nothing. */
    private String shown() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private <T> T parsed(Kind kind, T standIn, Function<String, T> parse, Predicate<String> fits) {
        String text = shown();
        if (!fits.test(text)) {
            wrong(kind, text);
            return standIn;
        }
        return parse.apply(text);
    }
}
