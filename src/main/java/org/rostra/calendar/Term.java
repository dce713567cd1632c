package org.rostra.calendar;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long somebody has. The day of the event is not counted (Civil Code 201). A term that ends by date moves on to the
 * next working day when its last day is a day off (203); hours run on regardless.
 */
public sealed interface Term {
    /** The longest term that can be written, in any unit. */
    int LONGEST = 9_999;

    int count();

    /** A term whose end is a date. */
    sealed interface ByDate extends Term {}

    record WorkingDays(int count) implements ByDate {
        public WorkingDays {
            requireCount(count);
        }
    }

    record Days(int count) implements ByDate {
        public Days {
            requireCount(count);
        }
    }

    record Months(int count) implements ByDate {
        public Months {
            requireCount(count);
        }
    }

    record Years(int count) implements ByDate {
        public Years {
            requireCount(count);
        }
    }

    record Hours(int count) implements Term {
        public Hours {
            requireCount(count);
        }
    }

    /** The unit as the text form and the bundles name it: {@code working-days}, {@code days}, ... */
    default String unit() {
        return switch (this) {
            case WorkingDays _ -> "working-days";
            case Days _ -> "days";
            case Months _ -> "months";
            case Years _ -> "years";
            case Hours _ -> "hours";
        };
    }

    /** The stable text form, {@code 3 working-days}; {@link #parse} reads it back. */
    default String text() {
        return count() + " " + unit();
    }

    /**
     * Reads {@code 3 working-days}, {@code 60 days}, {@code 2 hours}, {@code 1 month}, {@code 1 years}.
     *
     * @throws CalendarRefused when the text is anything else
     */
    static Term parse(String text) {
        Matcher form = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!form.matches()) {
            throw new CalendarRefused(CalendarRefused.Reason.TERM_UNREADABLE, text);
        }
        int count = Integer.parseInt(form.group(1));
        return switch (form.group(2)) {
            case "working-day" -> new WorkingDays(count);
            case "day" -> new Days(count);
            case "month" -> new Months(count);
            case "year" -> new Years(count);
            default -> new Hours(count);
        };
    }

    Pattern FORM = Pattern.compile("0*([1-9][0-9]{0,3})\\s+(working-day|day|month|year|hour)s?");

    private static void requireCount(int count) {
        if (count < 1 || count > LONGEST) {
            throw new CalendarRefused(CalendarRefused.Reason.TERM_UNREADABLE, Integer.toString(count));
        }
    }
}
