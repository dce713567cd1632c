package org.rostra.conduct;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.web.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConductWiring {
    @Bean
    @Does(Action.MEASURE_FORGET)
    RecurringTask<Void> forgetMeasuresHourly(ForgetMeasures forget, Clock clock) {
        return Tasks.recurring("forget-measures", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    /** Others come to their measures from their desk, a notice, or the page of the account. */
    @Bean
    MenuEntry measureMenu() {
        return new MenuEntry("measure.menu", "/measures", List.of(), "measure", 75, Action.MEASURE_COUNTS.name());
    }

    @Bean
    MenuEntry awardCheckMenu() {
        return new MenuEntry("measure.check.menu", "/award-checks", "check", 115, Action.AWARD_CHECK.name());
    }
}
