package org.rostra.paper.scan;

import java.util.Collection;
import java.util.UUID;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.paper.ForgetPapers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what stood on the papers about records that are forgotten themselves, and their scans. */
@Component
public class ForgetAbout {
    private final ForgetPapers papers;
    private final ScanTable scans;
    private final KeptFiles files;

    ForgetAbout(ForgetPapers papers, ScanTable scans, KeptFiles files) {
        this.papers = papers;
        this.scans = scans;
        this.files = files;
    }

    /**
     * Within the change that forgets the records.
     *
     * @param kind   of the subjects
     * @param keptAs how long such records are kept, by the pack
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(Act act, String kind, Collection<UUID> subjects, ClauseId clause, String keptAs) {
        Collection<UUID> prints = papers.about(act, kind, subjects, clause, keptAs);
        scans.forget(prints);
        prints.forEach(files::forget);
    }
}
