package org.rostra.calendar;

import java.util.Locale;

/**
 * Why a due date is provisional.
 *
 * @param year the year whose notice is missing
 */
public record Doubt(Reason reason, int year) {

    /** Which part of the count the missing notice leaves open. */
    public enum Reason {
        /** Days of the year itself: only weekends and fixed holidays are known. */
        YEAR_NOT_LOADED,
        /** The last days of the December before, which the missing notice may still take off or make worked. */
        YEAR_END_OPEN;

        /** The name in machine-readable answers: {@code year-end-open}. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
