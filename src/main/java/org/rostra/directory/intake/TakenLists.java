package org.rostra.directory.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Permit;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists that were taken over, and those that wait for it; for who may bring some kind of list. */
@Component
public class TakenLists {
    private static final int WAITING = 50;

    private final TakenTable table;
    private final BatchTable batches;
    private final Permit permit;

    TakenLists(TakenTable table, BatchTable batches, Permit permit) {
        this.table = table;
        this.batches = batches;
        this.permit = permit;
    }

    /** Newest first, from behind one of them on. */
    @Transactional(readOnly = true)
    public List<TakenList> list(@Nullable UUID after, int limit) {
        return table.list(after, limit);
    }

    /** What waits to be confirmed by somebody who may, or for a second person's word. */
    @Transactional(readOnly = true)
    public List<Batch> waiting(Act act) {
        boolean agrees = permit.may(act, Permit.What.AGREE);
        return batches.waiting(act.at(), WAITING).stream()
                .filter(batch -> agrees || permit.may(act, batch.permit())).toList();
    }
}
