package org.rostra.paper;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what stood on papers that were printed longer ago than such records are kept (R15); that they were printed stays. */
@Component
public class ForgetPapers {
    private static final String KEPT_AS = "cases";
    private static final int LOT = 200;

    private final PrintTable table;
    private final Kept kept;
    private final Ledger ledger;

    ForgetPapers(PrintTable table, Kept kept, Ledger ledger) {
        this.table = table;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = table.forget(ended.before().atOffset(ZoneOffset.UTC), LOT);
            record(act, old, ended.clause(), KEPT_AS);
            return old.size();
        }).orElse(0);
    }

    /** All papers about subjects that are forgotten earlier than that; tells which they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> about(Act act, String kind, Collection<UUID> subjects, ClauseId clause, String keptAs) {
        List<UUID> old = table.forget(kind, subjects);
        record(act, old, clause, keptAs);
        return old;
    }

    private void record(Act act, List<UUID> old, ClauseId clause, String keptAs) {
        ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(Printout.KIND, id), "paper.forgotten")
                .under(clause, keptAs)).toList());
    }
}
