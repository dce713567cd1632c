package org.rostra.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Seam: who holds a kind of seat on a date, and which seats a person holds. Resolved when read and again when deciding.
 * The directory supplies offices and persons; the register supplies roles on accounts.
 */
public interface SeatHolders {
    /** The holders of those of the seats that this source knows; a vacant seat has an empty set. */
    Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on);

    /** All seats of this source's kind that the person holds. */
    Set<Seat> seatsOf(UUID person, LocalDate on);
}
