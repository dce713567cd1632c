package org.rostra.duty;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.Calendars;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.web.MenuEntry;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DutyWiring {
    @Bean
    @Does(Action.CALENDAR_FOLLOW)
    RecurringTask<Void> followCalendarHourly(LoadCalendar load, Clock clock) {
        return Tasks.recurring("follow-calendar", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> load.follow(Act.bySystem(clock.now())));
    }

    @Bean
    MenuEntry calendarMenu() {
        return new MenuEntry("duty.calendar.menu", "/calendar", "rules", 110, Action.CALENDAR_LOAD.name());
    }

    @Bean
    SubjectPaths calendarPaths() {
        return SubjectPaths.of(Calendars.SUBJECT, _ -> "/calendar");
    }
}
