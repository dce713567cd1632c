package org.rostra.conduct;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.Appeal;
import org.rostra.conduct.Measure.End;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Move;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever a measure weighs on has it looked at again by somebody new (复核): it stands, becomes milder, or falls. */
@Component
public class Appeals {
    private final MeasureWork work;
    private final MeasureRules rules;
    private final Regulation regulation;

    Appeals(MeasureWork work, MeasureRules rules, Regulation regulation) {
        this.work = work;
        this.rules = rules;
        this.regulation = regulation;
    }

    /**
     * Asks for it.
     *
     * @throws Refused after the time to appeal, a second time, or without saying why
     */
    @Enforces({Rule.APPEAL, Rule.APPEAL_ANSWERED})
    @Transactional
    public void appeal(Act act, UUID id, String why) {
        Taken taken = work.take(act, Action.MEASURE_SPEAK, id);
        Measure one = taken.measure();
        Course next = work.moved(taken, new Move.Appeal(act.today()));
        keep(act, one, next, new Appeal(act.at(), rules.text(one.bar(), why), null, null, null), null,
                under(Entry.of(one.asSubject(), "measure.appealed")).withheld("appeal", why));
    }

    /**
     * It stands, or becomes milder.
     *
     * @param kind what it is to be; the same where it stands
     */
    @Enforces(Rule.APPEAL)
    @Transactional
    public void uphold(Act act, UUID id, Kind kind, String why) {
        Taken taken = work.take(act, Action.MEASURE_JUDGE, id);
        Measure one = taken.measure();
        Course next = work.moved(taken, new Move.Uphold(act.person().orElseThrow(), kind, !why.isBlank()));
        Appeal appeal = Objects.requireNonNull(one.appeal());
        Measure now = keep(act, one, next, new Appeal(appeal.at(), appeal.text(), kind, act.today(),
                rules.text(one.bar(), why)), null,
                under(Entry.of(one.asSubject(), "measure.upheld")).with("kind", kind.name())
                        .outcome(kind == taken.course().kind() ? "UPHELD" : "CHANGED").withheld("why", why));
        work.tell(act, now, next, MeasureTold.Step.APPEAL_DECIDED);
    }

    /** It falls, as if it had never been. */
    @Enforces(Rule.APPEAL)
    @Transactional
    public void revoke(Act act, UUID id, String why) {
        Taken taken = work.take(act, Action.MEASURE_JUDGE, id);
        Measure one = taken.measure();
        Course next = work.moved(taken, new Move.Revoke(act.person().orElseThrow(), !why.isBlank()));
        Appeal appeal = Objects.requireNonNull(one.appeal());
        Measure now = keep(act, one, next, new Appeal(appeal.at(), appeal.text(), null, act.today(),
                rules.text(one.bar(), why)), new End(act.today(), null),
                under(Entry.of(one.asSubject(), "measure.revoked")).outcome("REVOKED").withheld("why", why));
        work.tell(act, now, next, MeasureTold.Step.APPEAL_DECIDED);
    }

    private Measure keep(Act act, Measure one, Course next, Appeal appeal, @Nullable End end, Entry entry) {
        Measure moved = one.at(next.stage()).with(appeal);
        Measure now = end == null ? moved : moved.with(end);
        work.keep(act, now, next, entry);
        return now;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.APPEAL).id(), Rule.APPEAL.id());
    }
}
