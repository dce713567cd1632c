package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceiptTest {
    private final WorkingCalendar calendar = WorkingCalendar.builtIn();

    @Test
    void everyDayOfTheSpringFestivalIsExplained() {
        Receipt.ByDate receipt = receipt("2026-02-13", "3 working-days");

        assertThat(receipt.due()).isEqualTo("2026-02-25");
        assertThat(receipt.provisional()).isFalse();
        assertThat(receipt.days()).extracting(Day::kind).startsWith(DayKind.WORKDAY, DayKind.MAKE_UP)
                .endsWith(DayKind.HOLIDAY, DayKind.WORKDAY, DayKind.WORKDAY).hasSize(13);
        assertThat(receipt.days()).extracting(Day::counted).containsExactly(0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3);
        assertThat(receipt.days().get(1)).isEqualTo(new Day(LocalDate.of(2026, 2, 14), DayKind.MAKE_UP,
                Day.Role.COUNTED, 1, receipt.days().get(2).holiday(), Optional.of(2026)));
        assertThat(receipt.notices()).extracting(Receipt.YearNotices::year).containsExactly(2026);
        assertThat(receipt.version()).isEqualTo(calendar.version());
    }

    @Test
    void aDayIsCitedFromTheNoticeThatDeclaredIt() {
        Receipt.ByDate receipt = receipt("2007-12-28", "1 working-day");
        assertThat(receipt.due()).isEqualTo("2007-12-29");
        assertThat(receipt.days().getLast().noticeYear()).contains(2008);
        assertThat(receipt.notices()).extracting(Receipt.YearNotices::year).containsExactly(2007, 2008);
        assertThat(receipt("2006-12-29", "1 working-day").days().getLast()).satisfies(day -> {
            assertThat(day.date()).isEqualTo("2006-12-30");
            assertThat(day.noticeYear()).contains(2007);
        });
    }

    /** In 2020 a notice declared a Monday worked: an ordinary working day with a notice, not a make-up day. */
    @Test
    void aWeekdayDeclaredWorkedIsAWorkingDay() {
        Day monday = receipt("2020-01-23", "1 working-day").days().getLast();
        assertThat(monday.date()).isEqualTo("2020-02-03");
        assertThat(monday.kind()).isEqualTo(DayKind.WORKDAY);
        assertThat(monday.holiday()).isEmpty();
        assertThat(monday.noticeYear()).contains(2020);
    }

    @Test
    void aTermInDaysShowsHowItMovesOn() {
        Receipt.ByDate receipt = receipt("2026-04-29", "3 days");
        assertThat(receipt.days()).extracting(Day::role).containsExactly(Day.Role.EVENT, Day.Role.COUNTED,
                Day.Role.COUNTED, Day.Role.COUNTED, Day.Role.MOVED_ON, Day.Role.MOVED_ON, Day.Role.MOVED_ON,
                Day.Role.MOVED_ON);
        assertThat(receipt.due()).isEqualTo("2026-05-06");
    }

    @Test
    void aTermInMonthsShowsItsEndsOnlyUnlessAsked() {
        Term.ByDate term = new Term.Months(1);
        LocalDate event = LocalDate.of(2026, 1, 15);
        Receipt.ByDate brief = calendar.receipt(event, term);
        Receipt.ByDate full = calendar.receiptInFull(event, term);

        assertThat(brief.days()).extracting(Day::date).startsWith(event, LocalDate.of(2026, 2, 15)).hasSize(11);
        assertThat(brief.days().get(1).counted()).isEqualTo(31);
        assertThat(full.days()).hasSize(41).containsAll(brief.days());
        assertThat(full.due()).isEqualTo(brief.due());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-12-22,3 working-days,2026-12-25,-",
            "2026-12-25,1 working-day,2026-12-28,YEAR_END_OPEN 2027",
            "2026-12-28,3 working-days,2026-12-31,YEAR_END_OPEN 2027",
            "2026-12-28,4 working-days,2027-01-04,YEAR_END_OPEN 2027;YEAR_NOT_LOADED 2027",
            "2027-01-04,1 working-day,2027-01-05,YEAR_NOT_LOADED 2027",
            "2006-12-20,1 working-day,2006-12-21,YEAR_NOT_LOADED 2006", "2006-12-31,1 working-day,2007-01-04,-",
            "2025-12-26,3 working-days,2025-12-31,-", "2025-12-31,1 working-day,2026-01-04,-",
            // terms in days depend on their end alone
            "2026-06-01,1 year,2027-06-01,YEAR_NOT_LOADED 2027", "2026-11-26,1 month,2026-12-28,YEAR_END_OPEN 2027",
            "2026-11-25,1 month,2026-12-25,-", "2006-06-01,1 year,2007-06-01,-"})
    void provisionalWhereANoticeIsMissing(LocalDate event, String term, LocalDate due, String doubts) {
        Receipt.ByDate receipt = receipt(event.toString(), term);
        assertThat(receipt.due()).isEqualTo(due);
        assertThat(receipt.doubts()).extracting(doubt -> doubt.reason() + " " + doubt.year())
                .isEqualTo(doubts == null ? List.of() : List.of(doubts.split(";")));
        assertThat(receipt.provisional()).isEqualTo(doubts != null);
    }

    private Receipt.ByDate receipt(String event, String term) {
        return calendar.receipt(LocalDate.parse(event), (Term.ByDate) Term.parse(term));
    }
}
