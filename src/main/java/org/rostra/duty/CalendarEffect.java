package org.rostra.duty;

import java.time.LocalDate;
import java.util.List;

/**
 * What loading a year of the calendar would do.
 *
 * @param looked how many open duties were computed
 * @param moved  how many of them move
 * @param first  the first of those
 */
public record CalendarEffect(int looked, int moved, List<Moved> first) {
    /** A duty whose last day moves to another. */
    public record Moved(Duty duty, LocalDate due) {}
}
