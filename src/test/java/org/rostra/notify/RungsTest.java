package org.rostra.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.notify.Rungs.Reached;
import org.rostra.policy.Ladder;
import org.rostra.policy.Rung;

/** Each last day stands on the rung that its days left say, and each rung knows its last days. */
class RungsTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.builtIn();

    @Test
    void theRangesOfARungAreTheDaysThatStandOnIt() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (String text : List.of("working-days -7 -3 -1 +1 +3:head +7:office", "days -30 -7", "days +5", "days -1 +1",
                "working-days +2 +9:office")) {
            var rungs = new Rungs(Ladder.parse(text), CALENDAR);
            for (int i = 0; i < 60; i++) {
                LocalDate today = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(1000));
                List<Reached> reached = rungs.reached(today);
                for (LocalDate due = today.minusDays(60); due.isBefore(today.plusDays(60)); due = due.plusDays(1)) {
                    LocalDate day = due;
                    List<Rung> covering = reached.stream()
                            .filter(one -> !day.isBefore(one.from()) && !day.isAfter(one.to())).map(Reached::rung)
                            .toList();
                    assertThat(covering).as(text + " on " + today + " due " + due)
                            .isEqualTo(rungs.at(today, due).stream().toList());
                }
            }
        }
    }

    @Test
    void theLastDayItselfIsNoRungAndFarAheadIsNone() {
        var rungs = new Rungs(Ladder.parse("working-days -7 -3 -1 +1 +3:head +7:office"), CALENDAR);
        LocalDate today = LocalDate.parse("2026-03-05");
        assertThat(rungs.at(today, today)).isEmpty();
        assertThat(rungs.at(today, today.plusDays(30))).isEmpty();
        assertThat(rungs.at(today, LocalDate.parse("2020-01-01")).orElseThrow().days()).isEqualTo(7);
        assertThat(rungs.at(today, LocalDate.parse("2026-03-06")).orElseThrow().days()).isEqualTo(-1);
        assertThat(rungs.at(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-06")).orElseThrow().days())
                .isEqualTo(1);
    }
}
