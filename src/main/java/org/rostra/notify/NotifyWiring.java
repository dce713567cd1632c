package org.rostra.notify;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.web.SubjectPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotifyWiring {
    @Bean
    @Does(Action.LETTERS_WRITE)
    RecurringTask<Void> remindHourly(ClimbLadder ladder, Remind remind, Clock clock) {
        return Tasks.recurring("remind", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    ladder.climb(Act.bySystem(clock.now()));
                    remind.remind(Act.bySystem(clock.now()));
                });
    }

    @Bean
    SubjectPaths feedPaths() {
        return SubjectPaths.of(Feeds.KIND, _ -> "/inbox");
    }

    @Bean
    @Does(Action.LETTERS_DELIVER)
    RecurringTask<Void> deliverEachMinute(Deliver deliver) {
        return Tasks.recurring("deliver-letters", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> deliver.deliver());
    }
}
