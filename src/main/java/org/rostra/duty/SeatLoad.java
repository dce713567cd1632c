package org.rostra.duty;

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
    /** Together with what another seat owes. */
    public SeatLoad and(SeatLoad other) {
        return new SeatLoad(seat, open + other.open, late + other.late, today + other.today, week + other.week);
    }
}
