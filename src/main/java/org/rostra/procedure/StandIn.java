package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decides for another between two days (代理).
 *
 * @param procedures the kinds of decision, by the procedures of the pack; never empty
 * @param until      the last day
 * @param ended      the day from which on it holds no longer, where it was ended early
 */
public record StandIn(UUID id, UUID represented, UUID standIn, LocalDate from, LocalDate until,
        Set<String> procedures, UUID namedBy, @Nullable LocalDate ended) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "stand-in";

    public boolean holds(LocalDate on) {
        return !on.isBefore(from) && !on.isAfter(until) && (ended == null || on.isBefore(ended));
    }

    boolean covers(String procedure) {
        return procedures.contains(procedure);
    }
}
