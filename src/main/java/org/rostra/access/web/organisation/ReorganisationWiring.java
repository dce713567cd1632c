package org.rostra.access.web.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReorganisationWiring {
    private static final Logger LOG = LoggerFactory.getLogger(ReorganisationWiring.class);

    @Bean
    @Does(Action.REORGANISATION_CARRY_OUT)
    RecurringTask<Void> carryOutReorganisations(Reorganisations reorganisations, Clock clock) {
        return Tasks.recurring("carry-out-reorganisations", FixedDelay.of(Duration.ofMinutes(10))).execute((_, _) -> {
            Optional<UUID> due = reorganisations.due(clock.today());
            while (due.isPresent()) {
                carryOut(reorganisations, Act.bySystem(clock.now()), due.get());
                due = reorganisations.due(clock.today());
            }
        });
    }

    /** One in a transaction of its own; what cannot stand any more is held and does not keep the others waiting. */
    private static void carryOut(Reorganisations reorganisations, Act act, UUID id) {
        try {
            reorganisations.carryOut(act, id);
        } catch (DirectoryRefused refused) {
            LOG.warn("reorganisation held id={} reason={}", id, refused.reason());
            reorganisations.hold(act, id, refused.reason());
        }
    }
}
