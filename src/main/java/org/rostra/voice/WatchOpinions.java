package org.rostra.voice;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.paper.Kept;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down which opinions are late, and forgets them, with everything that was said, after their time (R15). */
@Component
public class WatchOpinions {
    private static final String KEPT_AS = "complaints";
    private static final int LOT = 200;

    private final OpinionTable opinions;
    private final OpinionRules rules;
    private final Kept kept;
    private final Ledger ledger;

    WatchOpinions(OpinionTable opinions, OpinionRules rules, Kept kept, Ledger ledger) {
        this.opinions = opinions;
        this.rules = rules;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Notes some that are late; tells how many. */
    @Enforces(Rule.OPINION_TERM)
    @Transactional
    public int tellLate(Act act) {
        List<Opinion> late = opinions.tellLate(act.today(), LOT);
        ledger.recordAll(act, late.stream().map(one -> rules.under(Entry.of(one.asSubject(), "opinion.overdue")
                .with("due", one.owedBy()), Rule.OPINION_TERM)).toList());
        return late.size();
    }

    /** Forgets some; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> {
            List<UUID> old = opinions.forget(ended.before(), LOT);
            ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(Opinion.KIND, id), "opinion.forgotten")
                    .under(ended.clause(), KEPT_AS)).toList());
            return old.size();
        }).orElse(0);
    }
}
