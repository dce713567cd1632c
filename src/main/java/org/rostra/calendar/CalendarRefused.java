package org.rostra.calendar;

import java.util.List;
import java.util.Locale;

/** A notice, a year or a term that cannot be used: the reason as a key, and where it is. The sentence is in the bundle. */
public final class CalendarRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** Why; the arguments of each are listed beside it, the place always first. */
    public enum Reason {
        /** Place (file and line), the line. */
        LINE_UNREADABLE,
        /** The text. */
        TERM_UNREADABLE,
        /** Year. */
        YEAR_WITHOUT_NOTICE,
        /** Year. */
        YEAR_WITHOUT_DAYS_OFF,
        /** Year. */
        YEAR_TWICE,
        /** Year, date, holiday of the first entry, holiday of the second. */
        DATE_TWICE,
        /** Year, date, holiday. */
        DATE_OUTSIDE_YEAR,
        /** Year, date, the other year. */
        YEARS_DISAGREE;

        /** The key of the sentence in the bundle. */
        public String key() {
            return "calendar.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    CalendarRefused(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    public Reason reason() {
        return reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
