package org.rostra.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks the whole ledger while the auditor watches. The last run of this node is kept in memory: it can be had again at
 * any time, and the command {@code verify} does the same.
 */
@Component
public class LedgerChecks {
    private static final Logger LOG = LoggerFactory.getLogger(LedgerChecks.class);
    private static final int SHOWN = 200;

    /**
     * A run, as it stands now.
     *
     * @param lines    read so far
     * @param found    how many findings; the first of them are listed
     * @param finished when it ended; absent while it runs
     * @param failed   it could not be brought to an end
     */
    public record Run(Instant started, long lines, long found, List<Finding> findings, @Nullable Instant finished,
            boolean failed) {
        public boolean running() {
            return finished == null;
        }

        Run read(long more) {
            return new Run(started, more, found, findings, finished, failed);
        }

        Run with(Finding finding) {
            List<Finding> all = new ArrayList<>(findings);
            if (all.size() < SHOWN) {
                all.add(finding);
            }
            return new Run(started, lines, found + 1, List.copyOf(all), finished, failed);
        }

        Run ended(long all, Instant at, boolean badly) {
            return new Run(started, all, found, findings, at, badly);
        }
    }

    private final Ledger ledger;
    private final Access access;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> last = new AtomicReference<>();

    LedgerChecks(Ledger ledger, Access access, Clock clock) {
        this.ledger = ledger;
        this.access = access;
        this.clock = clock;
    }

    public @Nullable Run last(Act act) {
        access.check(act, Action.LEDGER_CHECK);
        return last.get();
    }

    /** Begins a run, unless one is under way. */
    public void start(Act act) {
        access.check(act, Action.LEDGER_CHECK);
        var fresh = new Run(act.at(), 0, 0, List.of(), null, false);
        Run before = last.get();
        if ((before == null || !before.running()) && last.compareAndSet(before, fresh)) {
            Thread.ofVirtual().name("ledger-check").start(this::run);
        }
    }

    private void run() {
        try {
            long lines = ledger.check(read -> change(run -> run.read(read)),
                    finding -> change(run -> run.with(finding)));
            change(run -> run.ended(lines, clock.now(), false));
        } catch (RuntimeException e) {
            LOG.error("the check of the ledger did not end", e);
            change(run -> run.ended(run.lines(), clock.now(), true));
        }
    }

    private void change(java.util.function.UnaryOperator<Run> how) {
        last.updateAndGet(run -> run == null ? null : how.apply(run));
    }
}
