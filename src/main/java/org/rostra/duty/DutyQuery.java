package org.rostra.duty;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;

/**
 * Which open duties are meant.
 *
 * @param seats  whose duties, all of them
 * @param others whose duties under these rules only
 * @param task   of this task only
 * @param rule   under this rule or procedure only
 * @param from   due on the day or later
 * @param to     due on the day or earlier
 * @param but    nothing about these subjects
 */
public record DutyQuery(Collection<Seat> seats, Map<Seat, Set<String>> others, @Nullable String task,
        @Nullable String rule, @Nullable LocalDate from, @Nullable LocalDate to, Set<UUID> but) {
    /** Everything that the seats owe. */
    public static DutyQuery of(Collection<Seat> seats) {
        return new DutyQuery(seats, Map.of(), null, null, null, null, Set.of());
    }

    /** The same for what is due between the days, both included; none is no end. */
    public DutyQuery due(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new DutyQuery(seats, others, task, rule, first, last, but);
    }

    /** The same for one task under one rule; none is any. */
    public DutyQuery only(@Nullable String asked, @Nullable String under) {
        return new DutyQuery(seats, others, asked, under, from, to, but);
    }

    /** The same without what is about these subjects. */
    public DutyQuery but(Set<UUID> subjects) {
        return new DutyQuery(seats, others, task, rule, from, to, subjects);
    }

    boolean isEmpty() {
        return seats.isEmpty() && others.isEmpty();
    }
}
