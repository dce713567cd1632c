package org.rostra.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.ledger.Act;

/** The instants of one story: on working days, in office hours, each after the one before and none in the future. */
final class Pace {
    private static final int OFFICE_OPENS = 9;
    private static final int OFFICE_HOURS = 8;

    private final WorkingCalendar calendar;
    private final Random random;
    private final Instant now;
    private Instant last;

    Pace(WorkingCalendar calendar, Random random, Instant now, int daysAgo) {
        this.calendar = calendar;
        this.random = random;
        this.now = now;
        this.last = now.minus(Duration.ofDays(daysAgo));
    }

    /** The next instant, some working days after the one before. */
    Instant next(int workingDays) {
        LocalDate day = LocalDate.ofInstant(last, Act.ZONE);
        int left = workingDays;
        while (left > 0 || !calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
            if (calendar.isWorkingDay(day)) {
                left--;
            }
        }
        Instant planned = day.atTime(OFFICE_OPENS, 0).atZone(Act.ZONE).toInstant()
                .plus(Duration.ofMinutes(random.nextInt(OFFICE_HOURS * 60)));
        last = planned.isAfter(last) ? planned : last.plus(Duration.ofMinutes(1 + random.nextInt(30)));
        return notAfterNow();
    }

    /** Moves to a given day, if it is not past. */
    Instant on(LocalDate day) {
        last = day.atTime(OFFICE_OPENS, 0).atZone(Act.ZONE).toInstant();
        return notAfterNow();
    }

    Instant soon() {
        last = last.plus(Duration.ofMinutes(2 + random.nextInt(20)));
        return notAfterNow();
    }

    private Instant notAfterNow() {
        if (last.isAfter(now)) {
            last = now;
        }
        return last;
    }
}
