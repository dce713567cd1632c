package org.rostra.paper.scan;

import java.time.Duration;
import java.time.Instant;
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
}
