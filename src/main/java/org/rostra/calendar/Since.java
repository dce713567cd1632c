package org.rostra.calendar;

import java.time.LocalDate;

/** Counts a term backwards. */
public final class Since {
    private Since() {
    }

    /** The day that lies a whole term before. */
    public static LocalDate before(LocalDate today, Term term, WorkingCalendar calendar) {
        return switch (term) {
            case Term.Years(int years) -> today.minusYears(years);
            case Term.Months(int months) -> today.minusMonths(months);
            case Term.Days(int days) -> today.minusDays(days);
            case Term.Hours(int hours) -> today.minusDays(Math.ceilDiv(hours, 24));
            case Term.WorkingDays(int days) -> workingDaysBefore(today, days, calendar);
        };
    }

    private static LocalDate workingDaysBefore(LocalDate today, int days, WorkingCalendar calendar) {
        LocalDate day = today;
        for (int left = days; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) {
            day = day.minusDays(1);
        }
        return day;
    }
}
