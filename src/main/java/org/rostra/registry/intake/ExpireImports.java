package org.rostra.registry.intake;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets uploads that nobody confirmed in time: what they hold of people is kept no longer than needed. */
@Component
class ExpireImports {
    private static final int LOT = 10;

    private final ImportBatchTable batches;
    private final ImportRowTable rows;
    private final Ledger ledger;

    ExpireImports(ImportBatchTable batches, ImportRowTable rows, Ledger ledger) {
        this.batches = batches;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Transactional
    public int expire(Instant now) {
        List<UUID> over = batches.expired(now, LOT);
        over.forEach(id -> {
            rows.forget(id);
            batches.delete(id);
        });
        ledger.recordAll(Act.bySystem(now),
                over.stream().map(id -> Entry.of(new Subject(Batch.KIND, id), "import.expired")).toList());
        return over.size();
    }

    /** The hourly job. */
    @Configuration(proxyBeanMethods = false)
    static class Wiring {
        @Bean
        @Does(Action.IMPORT_EXPIRE)
        RecurringTask<Void> expireImportsHourly(ExpireImports expire, Clock clock) {
            return Tasks.recurring("expire-imports", FixedDelay.of(Duration.ofHours(1))).execute((_, _) -> {
                while (expire.expire(clock.now()) > 0) {
                    // A few at a time, so that no transaction deletes too many rows.
                }
            });
        }
    }
}
