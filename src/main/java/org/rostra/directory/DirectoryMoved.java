package org.rostra.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;

/**
 * People left, came back or went to another unit, or seats were given or fell vacant. One fact for a list, however long
 * it is. Heard in the same transaction by the register ({@code change.ChangesFollowDirectory}).
 *
 * @param people who left or moved; null after a list of units, which may have touched anybody
 * @param seats  the seats somebody gained or lost
 * @param day    since when it is so
 * @param list   the list that told it; nothing where somebody entered it by hand
 */
public record DirectoryMoved(Act act, @Nullable Set<UUID> people, Set<Seat> seats, @Nullable UUID list,
        LocalDate day) {
    static DirectoryMoved people(Act act, UUID person, Collection<Seat> seats) {
        return new DirectoryMoved(act, Set.of(person), Set.copyOf(seats), null, act.today());
    }

    static DirectoryMoved seat(Act act, Appointment one) {
        return new DirectoryMoved(act, Set.of(), Set.of(one.seat()), null, act.today());
    }

    /** People moved, and offices were given or ended, together. */
    public static DirectoryMoved together(Act act, Set<UUID> people, Collection<Appointment> touched) {
        return new DirectoryMoved(act, people, touched.stream().map(Appointment::seat).collect(Collectors.toSet()),
                null, act.today());
    }
}
