package org.rostra.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the loaded years say about any single day, and what they leave open. */
final class KnownDays {
    /** A notice has been known to reach back to 29 December; one day of room before that. */
    private static final MonthDay LAST_SETTLED = MonthDay.of(Month.DECEMBER, 27);

    private record Declared(int noticeYear, DeclaredDay day) {}

    private final SortedMap<Integer, CalendarYear> years;
    private final Map<LocalDate, Declared> declared = new HashMap<>();
    private final FixedHolidays fixed;

    KnownDays(Collection<CalendarYear> loaded, FixedHolidays fixed) {
        SortedMap<Integer, CalendarYear> byYear = new TreeMap<>();
        for (CalendarYear year : loaded) {
            if (byYear.put(year.year(), year) != null) {
                throw new CalendarRefused(CalendarRefused.Reason.YEAR_TWICE, year.year());
            }
        }
        this.years = Collections.unmodifiableSortedMap(byYear);
        this.fixed = fixed;
        years.values().forEach(this::declare);
    }

    private void declare(CalendarYear year) {
        for (DeclaredDay day : year.days()) {
            Declared before = declared.put(day.date(), new Declared(year.year(), day));
            if (before != null && before.day.off() != day.off()) {
                throw new CalendarRefused(CalendarRefused.Reason.YEARS_DISAGREE, year.year(), day.date(),
                        before.noticeYear);
            }
        }
    }

    SortedMap<Integer, CalendarYear> years() {
        return years;
    }

    DayKind kind(LocalDate date) {
        Declared special = declared.get(date);
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        if (special != null) {
            return special.day.off() ? DayKind.HOLIDAY : weekend ? DayKind.MAKE_UP : DayKind.WORKDAY;
        }
        if (!years.containsKey(date.getYear()) && fixed.on(date).isPresent()) {
            return DayKind.HOLIDAY;
        }
        return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
    }

    Optional<String> holiday(LocalDate date) {
        return switch (kind(date)) {
            case HOLIDAY, MAKE_UP -> Optional.ofNullable(declared.get(date)).map(d -> d.day.holiday())
                    .or(() -> fixed.on(date));
            case WORKDAY, WEEKEND -> Optional.empty();
        };
    }

    Optional<Integer> noticeYear(LocalDate date) {
        return Optional.ofNullable(declared.get(date)).map(Declared::noticeYear);
    }

    Optional<Doubt> doubt(LocalDate date) {
        int year = date.getYear();
        if (!years.containsKey(year)) {
            return Optional.of(new Doubt(Doubt.Reason.YEAR_NOT_LOADED, year));
        }
        return isYearEnd(date) && !years.containsKey(year + 1)
                ? Optional.of(new Doubt(Doubt.Reason.YEAR_END_OPEN, year + 1))
                : Optional.empty();
    }

    /** The notices of a loaded year. */
    List<HolidayNotice> noticesOf(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::notices).orElse(List.of());
    }

    /** The loaded years whose notices settle this day, be it by their silence. */
    Set<Integer> settledBy(LocalDate date) {
        Set<Integer> settling = new TreeSet<>();
        noticeYear(date).ifPresent(settling::add);
        settling.add(date.getYear());
        if (isYearEnd(date)) {
            settling.add(date.getYear() + 1);
        }
        settling.retainAll(years.keySet());
        return settling;
    }

    private static boolean isYearEnd(LocalDate date) {
        return MonthDay.from(date).isAfter(LAST_SETTLED);
    }
}
