package org.rostra.notify;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.rostra.calendar.WorkingCalendar;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;

/** When people may be written to: in the set hours of working days. */
final class OfficeHours {
    private OfficeHours() {
    }

    @Enforces(Rule.OFFICE_HOURS)
    static boolean are(WorkingCalendar calendar, Regulation regulation, Instant at) {
        LocalDateTime here = LocalDateTime.ofInstant(at, WorkingCalendar.ZONE);
        LocalTime time = here.toLocalTime();
        return calendar.isWorkingDay(here.toLocalDate()) && regulation.hours(Rule.OFFICE_HOURS, here.toLocalDate())
                .filter(hours -> !time.isBefore(hours.from()) && time.isBefore(hours.to())).isPresent();
    }
}
