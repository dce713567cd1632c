package org.rostra.conduct;

import java.util.List;
import java.util.UUID;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.scan.ForgetAbout;
import org.rostra.paper.Kept;
import org.rostra.registry.SubjectFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes measures anonymous a time after their end (R15): what was done where and when stays and is counted; whom it was about, who reported it and all
 * words are gone, on paper, on desks, in letters and in the ledger too, whose chain stands.
 */
@Component
public class ForgetMeasures {
    private static final String KEPT_AS = "measures";
    private static final int LOT = 200;

    private final ForgetTable table;
    private final SubjectFiles files;
    private final ForgetAbout papers;
    private final Kept kept;
    private final Ledger ledger;
    private final Duties duties;
    private final ApplicationEventPublisher facts;

    ForgetMeasures(ForgetTable table, SubjectFiles files, ForgetAbout papers, Kept kept, Ledger ledger, Duties duties,
            ApplicationEventPublisher facts) {
        this.table = table;
        this.files = files;
        this.papers = papers;
        this.kept = kept;
        this.ledger = ledger;
        this.duties = duties;
        this.facts = facts;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = table.forget(ended.before().atZone(Act.ZONE).toLocalDate(), LOT);
            old.forEach(files::forget);
            papers.forget(act, Measure.KIND, old, ended.clause(), KEPT_AS);
            duties.forget(Measure.KIND, old);
            facts.publishEvent(new MeasuresForgotten(act, old));
            ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(Measure.KIND, id),
                    "measure.forgotten").under(ended.clause(), KEPT_AS)).toList());
            return old.size() + table.forgetChecks(ended.before(), LOT);
        }).orElse(0);
    }
}
