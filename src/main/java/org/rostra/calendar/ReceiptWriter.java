package org.rostra.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Walks from the event to the due date once more, this time writing down each day. */
final class ReceiptWriter {
    private final KnownDays known;
    private final LocalDate event;
    private final Term.ByDate term;
    private final LocalDate lastDay;
    private final LocalDate due;
    private final CalendarVersion version;

    ReceiptWriter(WorkingCalendar calendar, KnownDays known, LocalDate event, Term.ByDate term) {
        this.known = known;
        this.event = event;
        this.term = term;
        this.lastDay = calendar.lastDay(event, term);
        this.due = calendar.due(event, term);
        this.version = calendar.version();
    }

    Receipt.ByDate write(boolean everyDay) {
        List<Day> days = days(everyDay ? event.plusDays(1) : lastDay);
        return new Receipt.ByDate(event, term, due, days, notices(days), doubts(), version);
    }

    private List<Day> days(LocalDate from) {
        List<Day> days = new ArrayList<>();
        days.add(day(event, Day.Role.EVENT, 0));
        int counted = 0;
        for (LocalDate date = from; !date.isAfter(due); date = date.plusDays(1)) {
            Day.Role role = role(date);
            if (role == Day.Role.COUNTED) {
                counted = term instanceof Term.WorkingDays ? counted + 1 : daysSinceEvent(date);
            }
            days.add(day(date, role, role == Day.Role.COUNTED ? counted : 0));
        }
        return days;
    }

    private Day.Role role(LocalDate date) {
        if (date.isAfter(lastDay)) {
            return Day.Role.MOVED_ON;
        }
        return term instanceof Term.WorkingDays && !known.kind(date).works() ? Day.Role.PASSED : Day.Role.COUNTED;
    }

    private int daysSinceEvent(LocalDate date) {
        return Math.toIntExact(ChronoUnit.DAYS.between(event, date));
    }

    private Day day(LocalDate date, Day.Role role, int counted) {
        return new Day(date, known.kind(date), role, counted, known.holiday(date), known.noticeYear(date));
    }

    /** Those that settle the days the due date hangs on, and those that other cells cite. */
    private List<Receipt.YearNotices> notices(List<Day> days) {
        Set<Integer> years = new TreeSet<>();
        days.forEach(day -> day.noticeYear().ifPresent(years::add));
        decidingDays().forEach(date -> years.addAll(known.settledBy(date)));
        return years.stream().map(year -> new Receipt.YearNotices(year, known.noticesOf(year))).toList();
    }

    private List<Doubt> doubts() {
        Set<Doubt> doubts = new LinkedHashSet<>();
        decidingDays().forEach(date -> known.doubt(date).ifPresent(doubts::add));
        return List.copyOf(doubts);
    }

    /** The days whose kind decides the due date: all of them when working days are counted, else the end alone. */
    private List<LocalDate> decidingDays() {
        LocalDate first = term instanceof Term.WorkingDays ? event.plusDays(1) : lastDay;
        return first.datesUntil(due.plusDays(1)).toList();
    }
}
