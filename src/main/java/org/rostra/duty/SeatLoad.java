package org.rostra.duty;

import java.util.Objects;
import java.time.LocalDate;
import org.rostra.directory.Seat;

/**
 * How much a seat owes on a day.
 *
 * @param open  all of it
 * @param late  what is past its last day
 * @param today what ends on the day
 * @param week  what ends within seven days, the day itself among them
 */
public record SeatLoad(Seat seat, long open, long late, long today, long week) {
    /** Of one thing that is owed. */
    public static SeatLoad of(Duty duty, LocalDate day) {
        LocalDate due = Objects.requireNonNullElse(duty.due(), LocalDate.MAX);
        return new SeatLoad(duty.seat(), 1, due.isBefore(day) ? 1 : 0, due.equals(day) ? 1 : 0,
                due.isBefore(day) || due.isAfter(day.plusDays(7)) ? 0 : 1);
    }

    /** Without it. */
    public SeatLoad minus(SeatLoad one) {
        return new SeatLoad(seat, open - one.open, late - one.late, today - one.today, week - one.week);
    }

    /** Together with what another seat owes. */
    public SeatLoad and(SeatLoad other) {
        return new SeatLoad(seat, open + other.open, late + other.late, today + other.today, week + other.week);
    }
}
