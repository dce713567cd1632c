package org.rostra.calendar;

import java.util.Locale;

/** What a day is to those who work. */
public enum DayKind {
    /** A weekday that is worked. */
    WORKDAY(true),
    /** A Saturday or Sunday that is worked to make up for a day off. */
    MAKE_UP(true),
    /** A Saturday or Sunday like any other. */
    WEEKEND(false),
    /** A day off by notice, or by a fixed date where the year's notice is not loaded. */
    HOLIDAY(false);

    private final boolean works;

    DayKind(boolean works) {
        this.works = works;
    }

    public boolean works() {
        return works;
    }

    /** The name in machine-readable answers and style classes: {@code make-up}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
