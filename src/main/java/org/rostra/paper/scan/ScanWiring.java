package org.rostra.paper.scan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Clock;
import org.rostra.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScanWiring {
    @Bean
    @Does(Action.SCAN_EXPIRE)
    RecurringTask<Void> forgetPilesHourly(ForgetPiles forget, Clock clock) {
        return Tasks.recurring("forget-piles", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
            while (forget.forget(clock.now()) > 0) {
                // A few at a time: each holds many pages.
            }
        });
    }

    /** One file on the page of a record; a pile has several, and a path of its own. */
    @Bean
    UploadLimit scanLimit() {
        return new UploadLimit("/scans", (long) Upload.MOST << 20, "scan.refused.too-large-yet");
    }
}
