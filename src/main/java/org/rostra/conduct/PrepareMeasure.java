package org.rostra.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.End;
import org.rostra.conduct.Measure.Grounds;
import org.rostra.conduct.Measure.Notice;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Move;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What comes before a decision: the facts, and that the party is told what is intended; or nothing comes of it. */
@Component
public class PrepareMeasure {
    private final MeasureWork work;
    private final MeasureRules rules;
    private final PartsTable parts;
    private final Regulation regulation;

    PrepareMeasure(MeasureWork work, MeasureRules rules, PartsTable parts, Regulation regulation) {
        this.work = work;
        this.rules = rules;
        this.parts = parts;
        this.regulation = regulation;
    }

    /**
     * Puts facts and evidence on record.
     *
     * @throws Refused without either
     */
    @Enforces(Rule.MEASURE_GROUNDS)
    @Transactional
    public Measure verify(Act act, UUID id, String facts, String evidence) {
        return verify(act, work.take(act, Action.MEASURE_HANDLE, id), facts, evidence);
    }

    private Measure verify(Act act, Taken taken, String facts, String evidence) {
        Course next = work.moved(taken, new Move.Verify(act.person().orElseThrow(),
                !facts.isBlank() && !evidence.isBlank()));
        Measure one = taken.measure();
        Measure now = one.at(next.stage())
                .with(new Grounds(rules.text(one.bar(), facts), rules.text(one.bar(), evidence)));
        work.keep(act, now, next,
                under(Rule.MEASURE_GROUNDS, Entry.of(one.asSubject(), "measure.verified")).withheld("facts", facts)
                        .withheld("evidence", evidence));
        return now;
    }

    /** Tells the party what is intended, and until when it may speak (拟处理告知). A second notice takes the place of the first. */
    @Enforces(Rule.MEASURE_HEARD)
    @Transactional
    public Measure intend(Act act, UUID id, Kind kind, Way way) {
        return intend(act, work.take(act, Action.MEASURE_HANDLE, id), kind, way);
    }

    private Measure intend(Act act, Taken taken, Kind kind, Way way) {
        LocalDate until = rules.within(Rule.MEASURE_HEARD, act.today());
        Course next = work.moved(taken, new Move.Intend(act.person().orElseThrow(), kind, until));
        parts.unsign(taken.id(), java.util.Set.of());
        Measure one = taken.measure();
        Measure now = one.at(next.stage()).with(new Notice(kind, act.today(), way, until, null));
        work.keep(act, now, next,
                under(Rule.MEASURE_HEARD, Entry.of(one.asSubject(), "measure.intended")).with("kind", kind.name())
                        .with("until", until).with("way", way.name()));
        work.tell(act, now, next, MeasureTold.Step.INTENDED);
        return now;
    }

    /** Within the change that enters the lead: all that comes before the statement, at once. */
    Measure warn(Act act, Measure lead, String facts, String evidence, Way way) {
        Measure verified = verify(act, new Taken(lead, work.course(act, lead)), facts, evidence);
        return intend(act, new Taken(verified, work.course(act, verified)), Kind.WARNING, way);
    }

    /**
     * No measure is taken.
     *
     * @throws Refused without a reason
     */
    @Transactional
    public Measure drop(Act act, UUID id, String why) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        Course next = work.moved(taken, new Move.Drop(act.person().orElseThrow()));
        Measure one = taken.measure();
        Measure now = one.at(next.stage()).with(new End(act.today(), rules.text(one.bar(), why)));
        work.keep(act, now, next,
                under(MeasureRules.rule(one.bar()), Entry.of(one.asSubject(), "measure.dropped")).withheld("why", why));
        if (one.notice() != null) {
            work.tell(act, now, next, MeasureTold.Step.DROPPED);
        }
        return now;
    }

    /**
     * Another authority has the matter; that says nothing about it (十（三）).
     *
     * @throws Refused if the list does not offer the authority, or the day is to come
     */
    @Enforces(Rule.REFERRAL)
    @Transactional
    public void refer(Act act, UUID id, String authority, LocalDate on, String reference) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        regulation.require(Rule.REFERRAL, act.today());
        Measure one = taken.measure();
        var referral = new Referral(Ids.next(), rules.listed(one.bar(), MeasureRules.AUTHORITIES, authority,
                act.today()), rules.notToCome(one.bar(), act, on, null), rules.some(one.bar(), reference),
                act.person().orElseThrow());
        parts.refer(id, referral);
        work.keep(act, one, taken.course(),
                under(Rule.REFERRAL, Entry.of(one.asSubject(), "measure.referred")).happened(on)
                        .with("authority", authority).with("reference", referral.reference()));
    }

    private Entry under(Rule rule, Entry entry) {
        return entry.under(regulation.basis(rule).id(), rule.id());
    }
}
