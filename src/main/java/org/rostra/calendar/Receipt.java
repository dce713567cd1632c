package org.rostra.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Explains a due date so that anyone can count along. */
public sealed interface Receipt {
    Term term();

    /** Whether a notice that is not loaded yet may still change the due date. */
    boolean provisional();

    /** The first instant that is too late. */
    Instant end();

    /**
     * A term that ends with a date.
     *
     * @param days from the event to the due date; of a term in months or years only the event and the days from its last
     *            one on, unless asked for in full
     * @param notices the notices the count rests on, by year
     * @param doubts empty when the date is final
     */
    record ByDate(LocalDate event, Term.ByDate term, LocalDate due, List<Day> days, List<YearNotices> notices,
            List<Doubt> doubts, CalendarVersion version) implements Receipt {
        public ByDate {
            days = List.copyOf(days);
            notices = List.copyOf(notices);
            doubts = List.copyOf(doubts);
        }

        @Override
        public boolean provisional() {
            return !doubts.isEmpty();
        }

        @Override
        public Instant end() {
            return due.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
        }
    }

    /** A term in hours: no calendar takes part. */
    record ByHour(Instant event, Term.Hours term, Instant due) implements Receipt {
        @Override
        public boolean provisional() {
            return false;
        }

        @Override
        public Instant end() {
            return due;
        }
    }

    /** The notices of one year. */
    record YearNotices(int year, List<HolidayNotice> notices) {}
}
