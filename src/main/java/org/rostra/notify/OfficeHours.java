package org.rostra.notify;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.rostra.calendar.WorkingCalendar;

/** When people may be written to: from eight to six on working days. */
final class OfficeHours {
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime TO = LocalTime.of(18, 0);

    private OfficeHours() {
    }

    static boolean are(WorkingCalendar calendar, Instant at) {
        LocalDateTime here = LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
        return calendar.isWorkingDay(here.toLocalDate()) && !here.toLocalTime().isBefore(FROM)
                && here.toLocalTime().isBefore(TO);
    }
}
