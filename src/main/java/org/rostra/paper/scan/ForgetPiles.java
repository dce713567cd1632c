package org.rostra.paper.scan;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Clock;
import org.rostra.web.SubjectPaths;
import org.rostra.web.UploadLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets piles a week after they were sent: what was found is attached by then, and the rest is nobody's record. */
@Component
class ForgetPiles {
    private static final Duration KEPT = Duration.ofDays(7);
    private static final int LOT = 5;

    private final PileTable table;

    ForgetPiles(PileTable table) {
        this.table = table;
    }

    @Transactional
    public int forget(Instant now) {
        return table.deleteBefore(now.minus(KEPT), LOT);
    }

    /** The hourly job. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        @Does(Action.SCAN_EXPIRE)
        RecurringTask<Void> forgetPilesHourly(ForgetPiles forget, Clock clock) {
            return Tasks.recurring("forget-piles", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
                while (forget.forget(clock.now()) > 0) {
                    // A few at a time: each holds many pages.
                }
            });
        }

        /** One file on the page of a record; a pile has several. */
        @Bean
        UploadLimit scanLimit() {
            return new UploadLimit("/scans", (long) Upload.MOST << 20, "scan.refused.too-large-yet");
        }

        @Bean
        SubjectPaths pilePaths() {
            return SubjectPaths.of(Pile.KIND, id -> "/scans/" + id);
        }
    }
}
