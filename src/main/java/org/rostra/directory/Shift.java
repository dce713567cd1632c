package org.rostra.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A change of many people at once, before it is made.
 *
 * @param leaving people who leave
 * @param moving  people who go to another unit, and to which
 * @param ending  appointments that end, beside those of who leaves
 * @param given   seats that somebody gains by it
 * @param on      the day by which all of it holds
 */
public record Shift(Set<UUID> leaving, Map<UUID, UUID> moving, Set<UUID> ending, Set<Seat> given, LocalDate on) {
    /** True if nobody and nothing goes. */
    public boolean empty() {
        return leaving.isEmpty() && moving.isEmpty() && ending.isEmpty();
    }
}
