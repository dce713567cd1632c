package org.rostra.registry.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a row says of a group beyond its account.
 *
 * @param members how many are in it
 * @param kind    the id of its kind
 * @param end     when it is expected to end
 * @param range   who is to be in it
 */
record GroupRow(@Nullable Integer members, @Nullable String kind, @Nullable LocalDate end, @Nullable String range) {
    /** The kind whose body is its own, whatever the unit is. */
    boolean branch() {
        return "branch".equals(kind);
    }

    /** The kind that names its end. */
    boolean endless() {
        return "temporary".equals(kind) && end == null;
    }
}
