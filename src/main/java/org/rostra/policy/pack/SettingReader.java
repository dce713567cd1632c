package org.rostra.policy.pack;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.calendar.Term;
import org.rostra.policy.Bounds;
import org.rostra.policy.Dated;
import org.rostra.policy.FormPlan;
import org.rostra.policy.FormPlan.Need;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.ValueKind;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.WordList;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.Problem.Where;
import org.rostra.policy.pack.References.What;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Reads what an institution sets itself. It is written as the pack would write it, read by what reads packs, and held to
 * the bounds that the pack gives.
 */
public final class SettingReader {
    /** What something is set to that is out of use. */
    static final String OFF = "off";
    static final String ON = "on";
    private static final Where FIELD = new Where("value", 1, 1);
    private static final int LONGEST = 200;

    private final Regulation regulation;
    private final Reading reading = Reading.start();

    private SettingReader(Regulation regulation) {
        this.regulation = regulation;
    }

    /**
     * What the text sets it to.
     *
     * @throws BadPack with every fault, if this regulation cannot take it
     */
    public static SetTo read(Regulation regulation, Settable what, String text) {
        return new SettingReader(regulation).read(what, text);
    }

    private SetTo read(Settable what, String text) {
        Optional<Bounds> bounds = what.bounds(regulation);
        if (bounds.isEmpty()) {
            reading.problems().add(FIELD, Kind.NOT_SETTABLE, what.key());
        }
        reading.problems().stopIfAny();
        SetTo value = switch (what) {
            case Settable.OfRule(Rule rule) -> new SetTo.Value(value(rule, bounds.orElseThrow(), text));
            case Settable.OfStep(String procedure, String step) -> use(regulation.procedure(procedure), step, text);
            case Settable.OfTerm _ -> new SetTo.Within(within(bounds.orElseThrow(), text));
            case Settable.OfList(String list) -> new SetTo.Entries(entries(regulation.list(list), text));
        };
        reading.references().check();
        reading.problems().stopIfAny();
        return value;
    }

    private Optional<RuleValue> value(Rule rule, Bounds bounds, String text) {
        if (text.equals(OFF)) {
            requireMayBeOff(bounds);
            return Optional.empty();
        }
        if (rule.value() == ValueKind.NONE) {
            choice(text);
            return Optional.of(new RuleValue.Plain());
        }
        RuleValue value = RuleReader.value(rule, scalar(text));
        requireWithin(bounds, value);
        return Optional.of(value);
    }

    private Term.ByDate within(Bounds bounds, String text) {
        Term.ByDate term = scalar(text).termByDate();
        requireWithin(bounds, new RuleValue.Span(term));
        return term;
    }

    /** With the step in use or without it, the procedure still ends in a decision, whatever is set for other steps. */
    private SetTo.Use use(ProcedurePlan plan, String step, String text) {
        var use = new SetTo.Use(choice(text));
        ProcedurePlan set = plan.withAlways(step, use.on());
        Stream<LocalDate> days = Stream.concat(Stream.of(LocalDate.MIN), set.steps().stream()
                .flatMap(one -> one.use().later().stream()).map(Dated.Since::from));
        if (!days.allMatch(set::hasLastWord)) {
            reading.problems().add(FIELD, Kind.NO_LAST_WORD, plan.name());
        }
        return use;
    }

    private List<WordList.Entry> entries(WordList list, String text) {
        regulation.clauses().keySet().forEach(id -> reading.references().define(What.CLAUSE, id.value(), FIELD));
        List<WordList.Entry> entries = Yaml.read(FIELD.file(), text.getBytes(StandardCharsets.UTF_8),
                reading.problems()).map(
                        node -> value(node).list(item -> item.block(one -> ListReader.entry(list.id(),
                                one))))
                .orElse(List.of());
        entries.forEach(entry -> check(list, entry));
        Set<String> ids = entries.stream().map(WordList.Entry::id).collect(Collectors.toSet());
        regulation.forms().values().stream().flatMap(form -> conditions(form, list.id())).distinct()
                .filter(is -> !ids.contains(is)).forEach(is -> reading.problems().add(FIELD, Kind.ENTRY_NEEDED,
                        list.find(is).<Object>map(WordList.Entry::text).orElse(is)));
        return entries;
    }

    /** The entries on which fields of a form depend. */
    private static Stream<String> conditions(FormPlan form, String list) {
        Set<String> choosing = form.fields().filter(field -> field.list().filter(list::equals).isPresent())
                .map(FormPlan.Field::id).collect(Collectors.toSet());
        return form.fields().map(FormPlan.Field::need)
                .flatMap(need -> need instanceof Need.When(String field, String is) && choosing.contains(field)
                        ? Stream.of(is)
                        : Stream.empty());
    }

    /** Words that somebody may have chosen stay what they were: other words are another entry. */
    private void check(WordList list, WordList.Entry entry) {
        if (entry.text().zh().length() > LONGEST || entry.text().en().filter(en -> en.length() > LONGEST).isPresent()) {
            reading.problems().add(FIELD, Kind.TOO_LONG, LONGEST);
        }
        list.find(entry.id()).filter(known -> !known.text().equals(entry.text())).ifPresent(
                known -> reading.problems().add(FIELD, Kind.ENTRY_REWORDED, known.text()));
    }

    private void requireMayBeOff(Bounds bounds) {
        if (!bounds.off()) {
            reading.problems().add(FIELD, Kind.NOT_OFF);
        }
    }

    private void requireWithin(Bounds bounds, RuleValue value) {
        if (!bounds.holds(value)) {
            reading.problems().add(FIELD, Kind.OUT_OF_BOUNDS, bounds.least().orElseThrow(),
                    bounds.most().orElseThrow());
        }
    }

    private boolean choice(String text) {
        if (!text.equals(ON) && !text.equals(OFF)) {
            reading.problems().add(FIELD, Kind.BAD_CHOICE, text, List.of(ON, OFF));
        }
        return text.equals(ON);
    }

    private Value scalar(String text) {
        return value(new ScalarNode(Tag.STR, text.strip(), ScalarStyle.PLAIN));
    }

    private Value value(Node node) {
        return new Value(reading, node, FIELD);
    }
}
