package org.rostra.publishing.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of one copy: dealt with, or right as it is and why. */
@Component
public class AnswerCopy {
    private final CopyTable copies;
    private final CorrectionTable corrections;
    private final CorrectionRules rules;
    private final CorrectionDuties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    AnswerCopy(CopyTable copies, CorrectionTable corrections, CorrectionRules rules, CorrectionDuties duties,
            Regulation regulation, Access access, Ledger ledger) {
        this.copies = copies;
        this.corrections = corrections;
        this.rules = rules;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** @throws org.rostra.policy.Refused for what is no measure, or a time to come */
    @Enforces(Rule.COPIES_TOO)
    @Transactional
    public void handled(Act act, UUID id, String measure, Instant at) {
        CopyTask one = take(act, id);
        answer(act, one, CopyTask.State.HANDLED, rules.listed(CorrectionRules.MEASURES, measure, act.today()),
                rules.between(act, null, at), null);
    }

    /** @throws org.rostra.policy.Refused without a reason */
    @Enforces(Rule.COPIES_TOO)
    @Transactional
    public void rightAsItIs(Act act, UUID id, @Nullable String reason) {
        CopyTask one = take(act, id);
        answer(act, one, CopyTask.State.RIGHT_AS_IT_IS, null, null,
                rules.text(reason, CorrectionSays.REASON_MISSING, CorrectionSays.REASON_MISSING_NEXT));
    }

    private CopyTask take(Act act, UUID id) {
        access.check(act, Action.COPY_ANSWER, new Subject(CopyTask.KIND, id));
        CopyTask seen = copies.find(id).orElseThrow(NotFound::new);
        // The last answer lets the correction be closed: the answers of one correction wait for each other.
        UUID of = corrections.lock(seen.correction()).orElseThrow(NotFound::new).id();
        return copies.lock(id).filter(one -> one.correction().equals(of))
                .filter(one -> one.state() == CopyTask.State.WAITING)
                .orElseThrow(() -> regulation.refuse(Rule.COPIES_TOO, CorrectionSays.ANSWERED,
                        CorrectionSays.ANSWERED_NEXT));
    }

    private void answer(Act act, CopyTask one, CopyTask.State state, @Nullable String measure,
            @Nullable Instant measured, @Nullable String reason) {
        copies.answer(new CopyTask(one.id(), one.correction(), one.account(), one.origin(), one.title(), one.link(),
                one.body(), one.likeness(), state, measure, measured, reason, one.asked(), act.person().orElseThrow(),
                act.at()));
        duties.endCopy(act, one.id());
        duties.settle(act, corrections.find(one.correction()).orElseThrow());
        ledger.record(act, Entry.of(one.asSubject(), "copy.answered").under(regulation.basis(Rule.COPIES_TOO).id(),
                Rule.COPIES_TOO.id()).with("correction", one.correction()).with("account", one.account())
                .with("measure", measure).with("measured", measured).withheld("reason", reason).outcome(state.name()));
    }
}
