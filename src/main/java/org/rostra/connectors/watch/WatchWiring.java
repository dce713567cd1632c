package org.rostra.connectors.watch;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.connectors.fetch.Allowed;
import org.rostra.connectors.fetch.FetchBounds;
import org.rostra.connectors.fetch.Fetcher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchWiring {
    @Bean
    FeedFetch feedFetch() {
        return (hosts, address, held) -> new Fetcher(hosts.stream().map(Allowed::host).toList(), FetchBounds.usual())
                .fetch(address, held);
    }

    @Bean
    @Does(Action.FEEDS_WATCH)
    RecurringTask<Void> readFeeds(ReadFeeds feeds) {
        return Tasks.recurring("read-feeds", FixedDelay.of(Duration.ofMinutes(5))).execute((_, _) -> feeds.read());
    }
}
