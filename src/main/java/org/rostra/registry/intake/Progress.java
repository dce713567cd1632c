package org.rostra.registry.intake;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells how far long work has come, beside the transaction of the work. */
@Component
class Progress {
    /** Rows that are read, judged and written together. */
    static final int LOT = 2000;
    private static final int TOLD_EVERY = 5 * LOT;

    private final ImportBatchTable batches;
    private final TransactionTemplate beside;

    Progress(ImportBatchTable batches, PlatformTransactionManager transactions) {
        this.batches = batches;
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void at(UUID batch, int done) {
        if (done % TOLD_EVERY == 0) {
            beside.executeWithoutResult(_ -> batches.progress(batch, done));
        }
    }
}
