package org.rostra.policy.pack;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.policy.Bounds;
import org.rostra.policy.DatedRule;
import org.rostra.policy.FilingPattern;
import org.rostra.policy.Ladder;
import org.rostra.policy.NameForm;
import org.rostra.policy.Grip;
import org.rostra.policy.ValueKind;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.References.What;

/** Reads what the pack sets for each rule; all rules must be there, and no others. */
record RuleReader(Sections sections, Problems problems, LocalDate inForceFrom) {
    Map<Rule, DatedRule> all() {
        Map<Rule, DatedRule> rules = new EnumMap<>(Rule.class);
        sections.list("rules", this::rule).stream().flatMap(Optional::stream)
                .forEach(rule -> rules.putIfAbsent(rule.rule(), rule));
        List<String> missing = EnumSet.allOf(Rule.class).stream().filter(rule -> !rules.containsKey(rule))
                .map(Rule::id).toList();
        if (!missing.isEmpty()) {
            problems.add(sections.where("rules"), Kind.RULE_MISSING, missing);
        }
        return rules;
    }

    private Optional<DatedRule> rule(Block block) {
        Value idValue = block.need("id");
        String id = idValue.define(What.RULE);
        Optional<Rule> rule = Rule.find(id);
        if (rule.isEmpty() && !id.equals(Value.STAND_IN)) {
            idValue.wrong(Kind.UNKNOWN_ID, What.RULE, id);
        }
        var clause = block.need("clause").clause();
        List<DatedRule.Span> spans = rule.map(known -> spans(known, block)).orElseGet(() -> unread(block));
        Optional<Bounds> bounds = block.may("settable").flatMap(value -> rule.map(known -> value.block(
                one -> BoundsReader.bounds(known, clause, one))));
        bounds.ifPresent(known -> spans.stream().flatMap(span -> span.value().stream())
                .forEach(value -> BoundsReader.check(block, known, value)));
        return rule.map(known -> new DatedRule(known, clause, spans, bounds));
    }

    /** An unknown rule has values nobody can judge; its keys are not reported on top. */
    private static List<DatedRule.Span> unread(Block block) {
        Stream.of("off", "values", "settable").forEach(block::may);
        return List.of();
    }

    private List<DatedRule.Span> spans(Rule rule, Block block) {
        boolean off = block.is("off");
        if (off && rule.grip() == Grip.FIXED) {
            block.wrong(Kind.RULE_FIXED, rule.id(), inForceFrom);
        }
        Optional<Value> values = block.may("values");
        if (off) {
            values.ifPresent(value -> value.wrong(Kind.OFF_WITH_VALUE));
            return List.of();
        }
        SpanOrder order = new SpanOrder();
        return block.need("values").list(item -> item.block(span -> order.after(span, span(rule, span, order))));
    }

    private DatedRule.Span span(Rule rule, Block block, SpanOrder order) {
        LocalDate from = block.need("from").date();
        Optional<LocalDate> until = block.may("until").map(Value::date);
        boolean off = block.is("off");
        boolean late = order.isFirst() && from.isAfter(inForceFrom);
        if (rule.grip() == Grip.FIXED && (off || until.isPresent() || late)) {
            block.wrong(Kind.RULE_FIXED, rule.id(), inForceFrom);
        }
        return new DatedRule.Span(from, until, off ? none(block) : value(rule, block));
    }

    private static Optional<RuleValue> none(Block block) {
        block.may("value").ifPresent(value -> value.wrong(Kind.OFF_WITH_VALUE));
        return Optional.empty();
    }

    private static Optional<RuleValue> value(Rule rule, Block block) {
        Optional<Value> given = block.may("value");
        if (rule.value() == ValueKind.NONE) {
            given.ifPresent(value -> value.wrong(Kind.RULE_UNASKED_VALUE, rule.id()));
            return Optional.of(new RuleValue.Plain());
        }
        if (given.isEmpty()) {
            block.wrong(Kind.RULE_WITHOUT_VALUE, rule.id());
        }
        return given.map(value -> value(rule, value));
    }

    static RuleValue value(Rule rule, Value value) {
        return switch (rule.value()) {
            case NONE -> new RuleValue.Plain();
            case TERM -> new RuleValue.Span(value.term());
            case COUNT -> new RuleValue.Count(value.number());
            case HOURS -> value.hours();
            case PATTERN -> new RuleValue.Pattern(pattern(value));
            case LADDER -> new RuleValue.Rungs(ladder(value));
            case NAME_FORMS -> {
                List<NameForm> forms = value.list(item -> item.choice(NameForm.class));
                yield new RuleValue.NameForms(forms.isEmpty() ? EnumSet.noneOf(NameForm.class) : EnumSet.copyOf(forms));
            }
        };
    }

    private static Ladder ladder(Value value) {
        String text = value.text();
        if (Ladder.understood(text)) {
            return Ladder.parse(text);
        }
        value.wrong(Kind.BAD_LADDER, text);
        return Ladder.parse("days -1");
    }

    private static FilingPattern pattern(Value value) {
        String text = value.text();
        if (FilingPattern.understood(text)) {
            return new FilingPattern(text);
        }
        value.wrong(Kind.BAD_PATTERN, text);
        return new FilingPattern("{serial}");
    }
}
