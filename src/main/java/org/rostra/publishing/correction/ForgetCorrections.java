package org.rostra.publishing.correction;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.scan.ForgetAbout;
import org.rostra.paper.Kept;
import org.rostra.registry.SubjectFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets corrections, with their copies, files, papers and who found them, after the time for which such records are kept (R15). */
@Component
public class ForgetCorrections {
    private static final String KEPT_AS = "corrections";
    private static final int LOT = 200;

    private final CorrectionTable corrections;
    private final SubjectFiles files;
    private final ForgetAbout papers;
    private final Kept kept;
    private final Ledger ledger;

    ForgetCorrections(CorrectionTable corrections, SubjectFiles files, ForgetAbout papers, Kept kept, Ledger ledger) {
        this.corrections = corrections;
        this.files = files;
        this.papers = papers;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = corrections.forget(ended.before(), LOT);
            old.forEach(files::forget);
            papers.forget(act, Correction.KIND, old, ended.clause(), KEPT_AS);
            ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(Correction.KIND, id),
                    "correction.forgotten").under(ended.clause(), KEPT_AS)).toList());
            return old.size();
        }).orElse(0);
    }
}
