package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarYearTest {
    private static final List<HolidayNotice> NOTICES = CalendarYears.builtIn().getFirst().notices();

    @Test
    void aDateThatIsOffAndWorkedIsRefusedWithItsPlace() {
        CalendarRefused refused = refusal(() -> year(2027, off("2027-01-01"), work("2027-01-09"), off("2027-01-09")));
        assertThat(refused.reason()).isEqualTo(CalendarRefused.Reason.DATE_TWICE);
        assertThat(refused.arguments()).startsWith(2027, LocalDate.of(2027, 1, 9));
    }

    @Test
    void theSameDateTwiceIsRefused() {
        assertThat(refusal(() -> year(2027, off("2027-01-01"), off("2027-01-01"))).reason())
                .isEqualTo(CalendarRefused.Reason.DATE_TWICE);
    }

    @Test
    void aDateOfAnotherYearIsRefusedButTheEveOfTheYearIsNot() {
        assertThat(refusal(() -> year(2027, off("2072-01-01"))).reason())
                .isEqualTo(CalendarRefused.Reason.DATE_OUTSIDE_YEAR);
        assertThat(year(2027, off("2027-01-01"), off("2026-12-31")).days()).extracting(DeclaredDay::date)
                .containsExactly(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1));
    }

    /** An empty file means that nothing has been announced, not that nobody has a day off. */
    @Test
    void aYearWithoutDaysOffOrWithoutNoticeIsNotAYear() {
        assertThat(refusal(() -> year(2027)).reason()).isEqualTo(CalendarRefused.Reason.YEAR_WITHOUT_DAYS_OFF);
        assertThat(refusal(() -> new CalendarYear(2027, List.of(), List.of(off("2027-01-01")))).reason())
                .isEqualTo(CalendarRefused.Reason.YEAR_WITHOUT_NOTICE);
    }

    @Test
    void yearsThatContradictEachOtherAreRefused() {
        List<CalendarYear> years = List.of(year(2026, off("2026-12-31")), year(2027, work("2026-12-31"),
                off("2027-01-01")));
        CalendarRefused refused = refusal(() -> WorkingCalendar.of(years));
        assertThat(refused.reason()).isEqualTo(CalendarRefused.Reason.YEARS_DISAGREE);
        assertThat(refused.arguments()).containsExactly(2027, LocalDate.of(2026, 12, 31), 2026);
    }

    @Test
    void aYearGivenTwiceIsRefused() {
        CalendarYear year = year(2027, off("2027-01-01"));
        assertThat(refusal(() -> WorkingCalendar.of(List.of(year, year))).reason())
                .isEqualTo(CalendarRefused.Reason.YEAR_TWICE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027\toff\t2027-01-01", "2027\tfree\t2027-01-01\t2027-01-01\ta", "x\tnotice\ta\tb",
            "2027\toff\t2027-02-30\t2027-02-30\ta", "2027\toff\t2027-01-03\t2027-01-01\ta", "2027"})
    void aRowThatCannotBeReadIsRefusedWithFileAndLine(String row) {
        CalendarRefused refused = refusal(() -> CalendarYears.read(Row.of("a.tsv", "# heading\n\n" + row + "\n")));
        assertThat(refused.reason()).isEqualTo(CalendarRefused.Reason.LINE_UNREADABLE);
        assertThat(refused.arguments()).first().isEqualTo("a.tsv:3");
    }

    private static CalendarRefused refusal(ThrowingCallable act) {
        CalendarRefused refused = catchThrowableOfType(CalendarRefused.class, act);
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private static CalendarYear year(int year, DeclaredDay... days) {
        return new CalendarYear(year, NOTICES, List.of(days));
    }

    private static DeclaredDay off(String date) {
        return new DeclaredDay(LocalDate.parse(date), true, "off");
    }

    private static DeclaredDay work(String date) {
        return new DeclaredDay(LocalDate.parse(date), false, "work");
    }
}
