package org.rostra.calendar;

import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;

/**
 * What the official notices of one year declare. The days are in order; a few may lie in the December before, since a
 * notice may take the eve of the new year. A year is never edited: a wrong one is superseded by another.
 */
public record CalendarYear(int year, List<HolidayNotice> notices, List<DeclaredDay> days) {
    /** @throws CalendarRefused without a notice or a day off, for a date listed twice, or for one that is of another year */
    public CalendarYear {
        notices = List.copyOf(notices);
        days = days.stream().sorted(Comparator.comparing(DeclaredDay::date)).toList();
        if (notices.isEmpty()) {
            throw new CalendarRefused(CalendarRefused.Reason.YEAR_WITHOUT_NOTICE, year);
        }
        if (days.stream().noneMatch(DeclaredDay::off)) {
            throw new CalendarRefused(CalendarRefused.Reason.YEAR_WITHOUT_DAYS_OFF, year);
        }
        requireOnce(year, days);
        requireInside(year, days);
    }

    private static void requireOnce(int year, List<DeclaredDay> days) {
        for (int i = 1; i < days.size(); i++) {
            DeclaredDay first = days.get(i - 1);
            DeclaredDay second = days.get(i);
            if (first.date().equals(second.date())) {
                throw new CalendarRefused(CalendarRefused.Reason.DATE_TWICE, year, first.date(), first.holiday(),
                        second.holiday());
            }
        }
    }

    private static void requireInside(int year, List<DeclaredDay> days) {
        LocalDate from = LocalDate.of(year - 1, Month.DECEMBER, 1);
        LocalDate to = LocalDate.of(year + 1, Month.JANUARY, 31);
        for (DeclaredDay day : days) {
            if (day.date().isBefore(from) || day.date().isAfter(to)) {
                throw new CalendarRefused(CalendarRefused.Reason.DATE_OUTSIDE_YEAR, year, day.date(), day.holiday());
            }
        }
    }
}
