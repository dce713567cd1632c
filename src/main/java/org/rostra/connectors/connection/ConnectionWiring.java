package org.rostra.connectors.connection;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.URI;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.connectors.wechat.WeChat;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConnectionWiring {
    @Bean
    @Does(Action.CONNECTION_FORGET)
    RecurringTask<Void> forgetConnectionsHourly(ForgetConnections forget, Clock clock) {
        return Tasks.recurring("forget-connections", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(Act.bySystem(clock.now())) > 0) {
                // A few at a time, so that no transaction changes too many rows.
            }
        });
    }

    @Bean
    WeChat weChat(@Value("${rostra.wechat.base:https://api.weixin.qq.com}") URI base,
            @Value("${rostra.wechat.patience:10s}") Duration patience,
            @Value("${rostra.wechat.settled:10m}") Duration settled, Clock clock) {
        return new WeChat(base, patience, settled, clock);
    }
}
