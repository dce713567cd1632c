package org.rostra.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Says which days are worked and when a term ends. A day counts when it is a weekday no notice takes off, or a day that
 * a notice makes worked. Years whose notice is not loaded know only weekends and fixed holidays; receipts then say that
 * they are provisional. An immutable value: loading a year makes another calendar with another version.
 */
public final class WorkingCalendar {
    /** Where the days begin and end. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final KnownDays known;
    private final FixedHolidays fixed;
    private final CalendarVersion version;
    private final long firstIndexed;
    private final long endIndexed;
    private final BitSet worked = new BitSet();

    private WorkingCalendar(Collection<CalendarYear> years, FixedHolidays fixed) {
        this.known = new KnownDays(years, fixed);
        this.fixed = fixed;
        this.version = CalendarVersion.of(known.years().values(), fixed);
        SortedMap<Integer, CalendarYear> loaded = known.years();
        this.firstIndexed = loaded.isEmpty() ? 0 : LocalDate.ofYearDay(loaded.firstKey() - 1, 1).toEpochDay();
        this.endIndexed = loaded.isEmpty() ? 0 : LocalDate.ofYearDay(loaded.lastKey() + 2, 1).toEpochDay();
        for (long day = firstIndexed; day < endIndexed; day++) {
            worked.set((int) (day - firstIndexed), known.kind(LocalDate.ofEpochDay(day)).works());
        }
    }

    /** The calendar that comes with the program. */
    public static WorkingCalendar builtIn() {
        return of(CalendarYears.builtIn());
    }

    /** @throws CalendarRefused for a year given twice, or two years that disagree about a day */
    public static WorkingCalendar of(Collection<CalendarYear> years) {
        return new WorkingCalendar(years, FixedHolidays.builtIn());
    }

    /** This calendar with one more year, or with a year superseded. */
    public WorkingCalendar with(CalendarYear year) {
        SortedMap<Integer, CalendarYear> years = new TreeMap<>(known.years());
        years.put(year.year(), year);
        return new WorkingCalendar(years.values(), fixed);
    }

    public CalendarVersion version() {
        return version;
    }

    /** The loaded years, in order. */
    public Collection<CalendarYear> years() {
        return Collections.unmodifiableCollection(known.years().values());
    }

    public DayKind kindOf(LocalDate date) {
        return known.kind(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        return works(date.toEpochDay());
    }

    /** The last day in time. */
    public LocalDate due(LocalDate event, Term.ByDate term) {
        return firstWorkingDayFrom(lastDay(event, term));
    }

    /** The first instant that is too late. */
    public Instant due(Instant event, Term.Hours term) {
        return event.plus(Duration.ofHours(term.count()));
    }

    /** The receipt of a term that runs from this instant, taken as a date of {@link #ZONE} where the term ends by date. */
    public Receipt receipt(Instant event, Term term) {
        return switch (term) {
            case Term.ByDate byDate -> receipt(LocalDate.ofInstant(event, ZONE), byDate);
            case Term.Hours hours -> new Receipt.ByHour(event, hours, due(event, hours));
        };
    }

    /** The due date explained; of a term in months or years the days between event and last day are left out. */
    public Receipt.ByDate receipt(LocalDate event, Term.ByDate term) {
        boolean whole = switch (term) {
            case Term.WorkingDays _,Term.Days _ -> true;
            case Term.Months _,Term.Years _ -> false;
        };
        return new ReceiptWriter(this, known, event, term).write(whole);
    }

    /** The due date explained with every day of the way. */
    public Receipt.ByDate receiptInFull(LocalDate event, Term.ByDate term) {
        return new ReceiptWriter(this, known, event, term).write(true);
    }

    /**
     * The working days after {@code from} up to and including {@code to}; negative when {@code to} lies before {@code
     * from}. Asked from today to a due date: how many are left, or by how many it is overdue.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        int count = 0;
        long last = to.toEpochDay();
        for (long day = from.toEpochDay() + 1; day <= last; day++) {
            count += works(day) ? 1 : 0;
        }
        return count;
    }

    /** The day a term ends on before it moves on (Civil Code 202: the corresponding day, or the last of the month). */
    LocalDate lastDay(LocalDate event, Term.ByDate term) {
        return switch (term) {
            case Term.WorkingDays(int count) -> workingDayAfter(event, count);
            case Term.Days(int count) -> event.plusDays(count);
            case Term.Months(int count) -> event.plusMonths(count);
            case Term.Years(int count) -> event.plusYears(count);
        };
    }

    private LocalDate workingDayAfter(LocalDate event, int count) {
        long day = event.toEpochDay();
        for (int left = count; left > 0; left -= works(day) ? 1 : 0) {
            day++;
        }
        return LocalDate.ofEpochDay(day);
    }

    private LocalDate firstWorkingDayFrom(LocalDate date) {
        long day = date.toEpochDay();
        while (!works(day)) {
            day++;
        }
        return LocalDate.ofEpochDay(day);
    }

    private boolean works(long epochDay) {
        return firstIndexed <= epochDay && epochDay < endIndexed
                ? worked.get((int) (epochDay - firstIndexed))
                : known.kind(LocalDate.ofEpochDay(epochDay)).works();
    }
}
