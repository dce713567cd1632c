package org.rostra.publishing.warning;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets warnings after the time for which corrections are kept (R15). */
@Component
public class ForgetWarnings {
    private static final String KEPT_AS = "corrections";
    private static final int LOT = 200;

    private final WarningTable warnings;
    private final Kept kept;
    private final Ledger ledger;

    ForgetWarnings(WarningTable warnings, Kept kept, Ledger ledger) {
        this.warnings = warnings;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = warnings.forget(ended.before(), LOT);
            ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(EarlyWarning.KIND, id),
                    "warning.forgotten").under(ended.clause(), KEPT_AS)).toList());
            return old.size();
        }).orElse(0);
    }
}
