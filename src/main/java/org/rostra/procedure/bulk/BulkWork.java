package org.rostra.procedure.bulk;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.ClauseId;
import org.rostra.policy.Refused;
import org.rostra.procedure.bulk.Bulk.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Does the lines of an act on many one after another, beside the request; what fails leaves the others done. */
@Component
public class BulkWork {
    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final Duration LEFT_BEHIND = Duration.ofMinutes(2);

    private final BulkTable table;
    private final DoLine line;
    private final Clock clock;

    BulkWork(BulkTable table, DoLine line, Clock clock) {
        this.table = table;
        this.line = line;
        this.clock = clock;
    }

    /** Begins; returns when done, or after a while. */
    public void begin(UUID id, Duration patience) {
        Thread thread = Thread.ofVirtual().name("bulk-" + id).start(() -> run(id));
        try {
            thread.join(patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with what a stopped node left behind. */
    public void resume() {
        table.unfinished(clock.now().minus(LEFT_BEHIND)).forEach(this::run);
    }

    /** Every line that waits; two nodes at once share them. */
    void run(UUID id) {
        Bulk bulk = table.find(id).orElseThrow(NotFound::new);
        bulk.lines().stream().filter(one -> one.state() == State.WAITING).forEach(one -> run(bulk, one.number()));
        table.finish(id, clock.now());
    }

    private void run(Bulk bulk, int number) {
        try {
            again(() -> line.run(bulk, number));
        } catch (Refused refused) {
            not(bulk, number, refused.what().key(), refused.clause());
        } catch (NotFound | Forbidden _) {
            not(bulk, number, "procedure.not-open-to-you", null);
        } catch (Repeated _) {
            not(bulk, number, "procedure.done-meanwhile", null);
        } catch (RuntimeException failure) {
            LOG.error("bulk.line-failed bulk={} line={} kind={}", bulk.id(), number, failure.getClass().getName());
            not(bulk, number, "procedure.bulk.failed", null);
        }
    }

    /** Somebody else wrote about the same matter at the same moment: what he wrote is there now. */
    private static void again(Runnable work) {
        try {
            work.run();
        } catch (ConcurrencyFailureException | DuplicateKeyException _) {
            work.run();
        }
    }

    private void not(Bulk bulk, int number, String says, @Nullable ClauseId clause) {
        table.done(bulk.id(), number, State.NOT_DONE, says, clause);
    }
}
