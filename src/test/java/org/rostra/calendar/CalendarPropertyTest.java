package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any event and any term, in loaded and unloaded years alike. */
class CalendarPropertyTest {
    private final WorkingCalendar calendar = WorkingCalendar.builtIn();

    @Property
    void aLaterEventIsNeverDueEarlier(@ForAll("dates") LocalDate event, @ForAll("terms") Term.ByDate term,
            @ForAll @IntRange(min = 1, max = 400) int later) {
        assertThat(calendar.due(event.plusDays(later), term)).isAfterOrEqualTo(calendar.due(event, term));
    }

    @Property
    void oneMoreWorkingDayIsALaterDay(@ForAll("dates") LocalDate event, @ForAll @IntRange(min = 1, max = 400) int n) {
        assertThat(calendar.due(event, new Term.WorkingDays(n + 1)))
                .isAfter(calendar.due(event, new Term.WorkingDays(n)));
    }

    @Property
    void dueIsAWorkingDayAfterTheEvent(@ForAll("dates") LocalDate event, @ForAll("terms") Term.ByDate term) {
        LocalDate due = calendar.due(event, term);
        assertThat(calendar.isWorkingDay(due)).isTrue();
        assertThat(due).isAfter(event);
    }

    /** Counting along the cells of the receipt, knowing no calendar, arrives at the due date. */
    @Property
    void theReceiptExplainsTheDueDate(@ForAll("dates") LocalDate event,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        Receipt.ByDate receipt = calendar.receipt(event, new Term.WorkingDays(count));
        int counted = 0;
        LocalDate expected = event;
        for (Day day : receipt.days()) {
            assertThat(day.date()).isEqualTo(expected);
            expected = expected.plusDays(1);
            if (!day.date().equals(event) && day.kind().works()) {
                assertThat(day.counted()).isEqualTo(++counted);
            } else {
                assertThat(day.counted()).isZero();
            }
        }
        assertThat(counted).isEqualTo(count);
        assertThat(receipt.days().getLast().date()).isEqualTo(receipt.due())
                .isEqualTo(calendar.due(event, receipt.term()));
    }

    @Property
    void aTermMovesOnOverDaysOffOnly(@ForAll("dates") LocalDate event, @ForAll("terms") Term.ByDate term) {
        Receipt.ByDate receipt = calendar.receiptInFull(event, term);
        assertThat(receipt.days()).filteredOn(day -> day.role() == Day.Role.MOVED_ON)
                .allMatch(day -> day.kind().works() == day.date().equals(receipt.due()));
        assertThat(receipt.due()).isEqualTo(calendar.due(event, term));
    }

    @Property
    void thereAndBackIsTheSameNumberOfWorkingDays(@ForAll("dates") LocalDate from, @ForAll("dates") LocalDate to) {
        int between = calendar.workingDaysBetween(from, to);
        assertThat(calendar.workingDaysBetween(to, from)).isEqualTo(-between);
        long walked = from.isAfter(to)
                ? 0
                : from.datesUntil(to).filter(d -> calendar.isWorkingDay(d.plusDays(1))).count();
        assertThat(Math.max(between, 0)).isEqualTo((int) walked);
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        long first = LocalDate.of(1998, 1, 1).toEpochDay();
        long last = LocalDate.of(2034, 12, 31).toEpochDay();
        return Arbitraries.longs().between(first, last).map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Term.ByDate> terms() {
        return Combinators.combine(Arbitraries.integers().between(1, 30),
                Arbitraries.of("working-days", "days", "months", "years"))
                .as((count, unit) -> (Term.ByDate) Term.parse(count + " " + unit));
    }
}
