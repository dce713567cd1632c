package org.rostra.archive;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveWiring {
    @Bean
    @Does(Action.ARCHIVE_RESUME)
    RecurringTask<Void> resumeArchives(ArchiveWork work) {
        return Tasks.recurring("resume-archives", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> work.resume());
    }

    @Bean
    @Does(Action.ARCHIVE_EXPIRE)
    RecurringTask<Void> expireArchives(KeepPackage keep, Clock clock) {
        return Tasks.recurring("expire-archives", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            int gone = keep.expire(Act.bySystem(clock.now()));
            while (gone > 0) {
                gone = keep.expire(Act.bySystem(clock.now()));
            }
        });
    }
}
