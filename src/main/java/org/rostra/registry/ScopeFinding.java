package org.rostra.registry;

import java.util.List;
import java.util.Optional;

/**
 * What a name was found to be.
 *
 * @param carried
 *            the form that led to the verdict, also where the verdict is that it is someone else's
 * @param sharedWith
 *            other institutions that use the same short form
 * @param arguments
 *            of the reason's message
 */
public record ScopeFinding(ScopeVerdict verdict, Optional<Carried> carried, List<String> sharedWith, ScopeReason reason,
        List<String> arguments) {
    public ScopeFinding {
        sharedWith = List.copyOf(sharedWith);
        arguments = List.copyOf(arguments);
    }

    /** A form and where it stands in the name as written: {@code [start, end)} in UTF-16 units. */
    public record Carried(FormKind kind, String form, int start, int end) {}

    /** Of two findings on one name the one that weighs more. */
    public ScopeFinding or(ScopeFinding other) {
        return other.verdict.compareTo(verdict) < 0 ? other : this;
    }
}
