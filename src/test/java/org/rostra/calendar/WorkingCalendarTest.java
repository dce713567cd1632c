package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.builtIn();

    @ParameterizedTest
    @CsvSource({"2026-02-11,2026-02-14", "2026-02-13,2026-02-25", "2026-02-18,2026-02-26", "2026-04-03,2026-04-09",
            "2026-05-07,2026-05-11", "2026-06-17,2026-06-23", "2026-09-18,2026-09-22", "2026-09-23,2026-09-29",
            "2026-09-30,2026-10-10", "2026-12-01,2026-12-04"})
    void threeWorkingDays(LocalDate event, LocalDate due) {
        assertThat(calendar.due(event, new Term.WorkingDays(3))).isEqualTo(due);
    }

    /** Every day of twenty years, one to fifteen working days, against a day-by-day walk over the published files. */
    @Test
    void sameAsAPlainWalkOverThePublishedFiles() {
        HolidayCn published = new HolidayCn();
        LocalDate end = LocalDate.of(2026, 12, 1);
        for (LocalDate event = LocalDate.of(2006, 12, 31); event.isBefore(end); event = event.plusDays(1)) {
            for (int count = 1; count <= 15; count++) {
                LocalDate due = calendar.due(event, new Term.WorkingDays(count));
                assertThat(due).as("%s + %s", event, count).isEqualTo(published.due(event, count));
                assertThat(calendar.workingDaysBetween(event, due)).isEqualTo(count);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
            // the last day is a working day
            "2026-03-02,30 days,2026-04-01", "2026-01-31,1 month,2026-02-28", "2024-01-31,1 month,2024-02-29",
            "2025-10-31,4 months,2026-02-28", "2026-08-31,1 month,2026-09-30", "2024-02-29,1 year,2025-02-28",
            // Saturday 2026-02-14 is worked: the term ends on it
            "2026-01-14,1 month,2026-02-14",
            // it moves on over a weekend, a holiday, and on to a make-up Saturday
            "2026-10-31,1 month,2026-11-30", "2026-06-07,60 days,2026-08-06", "2026-06-09,60 days,2026-08-10",
            "2026-01-15,1 month,2026-02-24", "2025-10-01,1 year,2026-10-08", "2026-09-01,1 month,2026-10-08",
            "2026-04-26,5 days,2026-05-06", "2025-02-15,1 years,2026-02-24"})
    void dateTermsMoveOnToTheNextWorkingDay(LocalDate event, String term, LocalDate due) {
        assertThat(calendar.due(event, (Term.ByDate) Term.parse(term))).isEqualTo(due);
    }

    @Test
    void hoursRunOnThroughHolidays() {
        Instant event = Instant.parse("2026-02-14T12:00:00Z");
        assertThat(calendar.due(event, new Term.Hours(24))).isEqualTo(Instant.parse("2026-02-15T12:00:00Z"));
    }

    @Test
    void theDateOfAnInstantIsTheOneInShanghai() {
        Receipt receipt = calendar.receipt(Instant.parse("2026-12-01T16:30:00Z"), new Term.WorkingDays(1));
        assertThat(receipt).isInstanceOfSatisfying(Receipt.ByDate.class, r -> {
            assertThat(r.event()).isEqualTo("2026-12-02");
            assertThat(r.due()).isEqualTo("2026-12-03");
        });
        assertThat(receipt.end()).isEqualTo("2026-12-03T16:00:00Z");
    }

    @Test
    void leftAndOverdueAreCountedInWorkingDays() {
        LocalDate due = LocalDate.of(2026, 2, 25);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 13), due)).isEqualTo(3);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 14), due)).isEqualTo(2);
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 2, 23), due)).isEqualTo(2);
        assertThat(calendar.workingDaysBetween(due, due)).isZero();
        assertThat(calendar.workingDaysBetween(LocalDate.of(2026, 3, 1), due)).isEqualTo(-3);
    }

    @Test
    void anUnloadedYearKnowsWeekendsAndFixedHolidays() {
        assertThat(List.of("2027-01-01", "2027-05-01", "2027-05-02", "2027-10-01", "2027-10-02", "2027-10-03",
                "1995-10-02", "2001-05-03"))
                .allMatch(date -> calendar.kindOf(LocalDate.parse(date)) == DayKind.HOLIDAY);
        assertThat(List.of("2027-01-04", "2027-05-03", "2027-10-04", "1995-10-03", "2001-05-04"))
                .allMatch(date -> calendar.isWorkingDay(LocalDate.parse(date)));
        assertThat(calendar.kindOf(LocalDate.of(2031, 11, 1))).isEqualTo(DayKind.WEEKEND);
    }

    @Test
    void loadingAYearMakesAnotherCalendarAndLeavesThisOne() {
        CalendarYear year = new CalendarYear(2027, CalendarYears.builtIn().getLast().notices(),
                List.of(new DeclaredDay(LocalDate.of(2027, 1, 1), true, "a"),
                        new DeclaredDay(LocalDate.of(2026, 12, 31), true, "a")));
        WorkingCalendar later = calendar.with(year);

        assertThat(later.version()).isNotEqualTo(calendar.version());
        assertThat(later.due(LocalDate.of(2026, 12, 29), new Term.WorkingDays(2))).isEqualTo("2027-01-04");
        assertThat(calendar.due(LocalDate.of(2026, 12, 29), new Term.WorkingDays(2))).isEqualTo("2026-12-31");
        assertThat(later.with(year).version()).isEqualTo(later.version());
        assertThat(WorkingCalendar.builtIn().version()).isEqualTo(calendar.version());
    }

    @Test
    void withoutAnyYearEverythingIsProvisional() {
        Receipt.ByDate receipt = WorkingCalendar.of(List.of()).receipt(LocalDate.of(2026, 2, 13),
                new Term.WorkingDays(3));
        assertThat(receipt.due()).isEqualTo("2026-02-18");
        assertThat(receipt.doubts()).containsExactly(new Doubt(Doubt.Reason.YEAR_NOT_LOADED, 2026));
        assertThat(receipt.notices()).isEmpty();
    }
}
