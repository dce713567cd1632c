package org.rostra.publishing.joint;

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
class JointWiring {
    @Bean
    @Does(Action.POST_FORGET)
    RecurringTask<Void> forgetOrdersHourly(ForgetOrders forget, Clock clock) {
        return Tasks.recurring("forget-joint-orders", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    @Bean
    @Does(Action.JOINT_SEND)
    RecurringTask<Void> sendDeliveries(SendDeliveries send) {
        return Tasks.recurring("send-deliveries", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> send.send());
    }
}
