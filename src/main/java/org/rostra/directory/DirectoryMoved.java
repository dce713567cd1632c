package org.rostra.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import java.util.UUID;
import org.rostra.ledger.Act;

/**
 * People left, came back or went to another unit, or seats were given or fell vacant. One fact for a list, however long
 * it is. Heard in the same transaction by the register ({@code change.CustodyWatch}).
 *
 * @param people who left or moved; null after a list that may have touched anybody
 * @param seats  the seats somebody gained or lost
 */
public record DirectoryMoved(Act act, @Nullable Set<UUID> people, Set<Seat> seats) {
    static DirectoryMoved people(Act act, UUID person, Collection<Appointment> ended) {
        return new DirectoryMoved(act, Set.of(person), seats(ended));
    }

    static DirectoryMoved seat(Act act, Appointment one) {
        return new DirectoryMoved(act, Set.of(), seats(List.of(one)));
    }

    /** People moved, and offices were given or ended, together. */
    public static DirectoryMoved together(Act act, Set<UUID> people, Collection<Appointment> touched) {
        return new DirectoryMoved(act, people, seats(touched));
    }

    /** After a list. */
    public static DirectoryMoved anybody(Act act) {
        return new DirectoryMoved(act, null, Set.of());
    }

    private static Set<Seat> seats(Collection<Appointment> of) {
        return Set.copyOf(of.stream().map(one -> new Seat.OfficeAt(one.office(), one.unit())).toList());
    }
}
