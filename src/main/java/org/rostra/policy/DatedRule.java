package org.rostra.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rostra.ledger.ClauseId;

/** A rule as one pack wires it: the clause it rests on and its values over time, oldest first and never two at once. */
public record DatedRule(Rule rule, ClauseId clause, List<Span> spans) {
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

    /** The value on a day; empty before the first span, in a gap, and while the rule is off. */
    public Optional<RuleValue> on(LocalDate date) {
        return spans.reversed().stream().filter(span -> !span.from().isAfter(date)).findFirst()
                .filter(span -> !span.endsBefore(date)).flatMap(Span::value);
    }
}
