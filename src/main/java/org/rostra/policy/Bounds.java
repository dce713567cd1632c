package org.rostra.policy;

import java.util.Optional;
import org.rostra.calendar.Term;
import org.rostra.ledger.ClauseId;

/**
 * How far the institution may set something itself, as the pack allows it.
 *
 * @param section where it stands on the page of settings
 * @param clause  what it rests on
 * @param least   the smallest value, where it has a size
 * @param off     whether it may be switched off
 */
public record Bounds(Section section, ClauseId clause, Optional<RuleValue> least, Optional<RuleValue> most,
        boolean off) {
    /** The parts of the page. */
    public enum Section {
        VALUES, STEPS, LISTS, REMINDERS
    }

    /** For what has no size. */
    public static Bounds open(Section section, ClauseId clause, boolean off) {
        return new Bounds(section, clause, Optional.empty(), Optional.empty(), off);
    }

    /** Whether a value is of the size allowed; a term keeps its unit. */
    public boolean holds(RuleValue value) {
        return least.isEmpty() || most.isEmpty() || ofOneKind(least.get(), value)
                && size(least.get()) <= size(value) && size(value) <= size(most.get());
    }

    private static boolean ofOneKind(RuleValue one, RuleValue other) {
        return one instanceof RuleValue.Span(Term a) && other instanceof RuleValue.Span(Term b)
                ? a.unit().equals(b.unit())
                : one.getClass() == other.getClass();
    }

    private static int size(RuleValue value) {
        return switch (value) {
            case RuleValue.Span(Term term) -> term.count();
            case RuleValue.Count(int count) -> count;
            case RuleValue.Plain _,RuleValue.Pattern _,RuleValue.NameForms _,RuleValue.Hours _,RuleValue.Rungs _ -> 0;
        };
    }
}
