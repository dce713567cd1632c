package org.rostra.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.ledger.ClauseId;

/**
 * A rule as one pack wires it: the clause it rests on and its values over time, oldest first; of two on a day the later
 * one counts.
 *
 * @param bounds how far the institution may set it itself; empty where it may not
 */
public record DatedRule(Rule rule, ClauseId clause, List<Span> spans, Optional<Bounds> bounds) {
    /**
     * From one day to another, both included; without an end until the next span begins.
     *
     * @param value empty while the pack has the rule off
     */
    public record Span(LocalDate from, Optional<LocalDate> until, Optional<RuleValue> value) {
        boolean endsBefore(LocalDate date) {
            return until.isPresent() && until.get().isBefore(date);
        }
    }

    /** This rule with a value from a day on, until the next that was set for a later day. */
    DatedRule with(LocalDate from, Optional<RuleValue> value) {
        var before = spans.stream().filter(span -> !span.from.isAfter(from));
        var after = spans.stream().filter(span -> span.from.isAfter(from));
        var set = new Span(from, Optional.empty(), value);
        return new DatedRule(rule, clause, Stream.of(before, Stream.of(set), after).flatMap(part -> part).toList(),
                bounds);
    }

    /** The value on a day; empty before the first span, in a gap, and while the rule is off. */
    public Optional<RuleValue> on(LocalDate date) {
        return spans.reversed().stream().filter(span -> !span.from().isAfter(date)).findFirst()
                .filter(span -> !span.endsBefore(date)).flatMap(Span::value);
    }
}
