package org.rostra.notify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.policy.Ladder;
import org.rostra.policy.Rung;

/** Which last days stand on which rung of a ladder, seen from a day. */
record Rungs(Ladder ladder, WorkingCalendar calendar) {
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The last days from one to another, both included, that stand on the rung. */
    record Reached(Rung rung, LocalDate from, LocalDate to) {}

    /** The rung on which a term with this last day stands. */
    Optional<Rung> at(LocalDate today, LocalDate due) {
        int left = ladder.workingDays()
                ? calendar.workingDaysBetween(today, due)
                : (int) ChronoUnit.DAYS.between(today, due);
        return ladder.at(left);
    }

    /** Every rung with its last days; what is later than the last rung stands on it for ever. */
    List<Reached> reached(LocalDate today) {
        Map<Rung, Reached> found = new LinkedHashMap<>();
        LocalDate first = firstOnLastRung(today);
        for (LocalDate due = first; due.isBefore(today) || at(today, due).isPresent() || isToday(today, due); due = due
                .plusDays(1)) {
            LocalDate day = due;
            at(today, due).ifPresent(rung -> found.merge(rung, new Reached(rung, day, day),
                    (one, more) -> new Reached(rung, one.from(), more.to())));
        }
        List<Reached> all = new ArrayList<>(found.values());
        if (!all.isEmpty() && all.getFirst().rung().days() > 0) {
            all.set(0, new Reached(all.getFirst().rung(), EVER, all.getFirst().to()));
        }
        return all;
    }

    /** Days off after today are as near as today itself where only working days count. */
    private boolean isToday(LocalDate today, LocalDate due) {
        return !due.isBefore(today)
                && (due.equals(today) || ladder.workingDays() && calendar.workingDaysBetween(today, due) == 0);
    }

    private LocalDate firstOnLastRung(LocalDate today) {
        Rung last = ladder.rungs().getLast();
        LocalDate day = today;
        while (last.days() > 0 && at(today, day).filter(last::equals).isEmpty()) {
            day = day.minusDays(1);
        }
        return day;
    }
}
