package org.rostra.calendar;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * One cell of a receipt.
 *
 * @param counted the how-many-th day of the term this is; 0 when it is not counted
 * @param holiday the holiday it is off for or makes up for, as the notice names it
 * @param noticeYear the year whose notice declared this day; empty for an ordinary one
 */
public record Day(LocalDate date, DayKind kind, Role role, int counted, Optional<String> holiday,
        Optional<Integer> noticeYear) {

    /** What the day does for the term. */
    public enum Role {
        /** The day of the event, not counted. */
        EVENT,
        /** Counted. */
        COUNTED,
        /** A day off on the way of a term in working days. */
        PASSED,
        /** After the last day of a term, up to the working day it moves on to. */
        MOVED_ON;

        /** The name in machine-readable answers: {@code moved-on}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
