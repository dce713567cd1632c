package org.rostra.registry.change;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangeWiring {
    @Bean
    @Does(Action.CERTIFICATE_WATCH)
    RecurringTask<Void> watchCertificatesHourly(Closings closings, Clock clock) {
        return Tasks.recurring("watch-certificates", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (closings.remindOfCertificates(Act.bySystem(clock.now())) > 0) {
                // Each that was told of is not found again.
            }
        });
    }

    @Bean
    @Does(Action.CUSTODY_WATCH)
    RecurringTask<Void> watchCustodyHourly(CustodyWatch watch, Clock clock) {
        return Tasks.recurring("watch-custody", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            // A batch at a time, so that no transaction holds many accounts.
            Optional<UUID> looked = watch.sweep(Act.bySystem(clock.now()), Optional.empty());
            while (looked.isPresent()) {
                looked = watch.sweep(Act.bySystem(clock.now()), looked);
            }
            while (watch.foresee(Act.bySystem(clock.now())) > 0) {
                // Each that was foreseen is not found again.
            }
        });
    }
}
