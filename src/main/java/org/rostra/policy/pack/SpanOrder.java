package org.rostra.policy.pack;

import java.time.LocalDate;
import java.util.Optional;
import org.rostra.policy.DatedRule.Span;
import org.rostra.policy.pack.Problem.Kind;

/** Sees that the spans of a rule follow one another: no day has two values. */
final class SpanOrder {
    private Optional<LocalDate> taken = Optional.empty();

    boolean isFirst() {
        return taken.isEmpty();
    }

    Span after(Block block, Span span) {
        span.until().filter(until -> until.isBefore(span.from()))
                .ifPresent(until -> block.wrong(Kind.DATES_REVERSED, span.from(), until));
        taken.filter(day -> !span.from().isAfter(day))
                .ifPresent(day -> block.wrong(Kind.DATES_OVERLAP, span.from(), day));
        taken = Optional.of(span.until().orElse(span.from()));
        return span;
    }
}
