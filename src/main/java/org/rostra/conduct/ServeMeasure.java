package org.rostra.conduct;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.Measure.End;
import org.rostra.conduct.Measure.Service;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.MeasureWork.Taken;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Move;
import org.rostra.conduct.course.Stage;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A decision is served, and from then on has effect; a member leaves who has to; what weighs can end before its time. */
@Component
public class ServeMeasure {
    private final MeasureWork work;
    private final MeasureRules rules;
    private final Regulation regulation;

    ServeMeasure(MeasureWork work, MeasureRules rules, Regulation regulation) {
        this.work = work;
        this.rules = rules;
        this.regulation = regulation;
    }

    /**
     * Serves it. It has effect from this day, and the time to appeal runs.
     *
     * @throws Refused for a day to come or before the decision
     */
    @Enforces({Rule.MEASURE_SERVED, Rule.APPEAL, Rule.AWARD_BAR})
    @Transactional
    public Measure serve(Act act, UUID id, LocalDate on, Way way) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        Measure one = taken.measure();
        Decision decision = one.decision();
        LocalDate day = rules.notToCome(one.bar(), act, on, decision == null ? null : decision.on());
        // The time to appeal runs from today, the day on which it can be read here, where that is later.
        LocalDate appealBy = rules.within(Rule.APPEAL, act.today());
        Course next = work.moved(taken, new Move.Serve(act.person().orElseThrow(), day, appealBy));
        Measure now = one.at(next.stage())
                .with(new Service(day, way, appealBy, rules.lastDay(one.bar(), day), null));
        work.keep(act, now, next, under(Rule.MEASURE_SERVED, Entry.of(one.asSubject(), "measure.served")).happened(day)
                .with("way", way.name()).with("until", Objects.requireNonNull(now.service()).until())
                .with("appeal-by", appealBy));
        work.tell(act, now, next, MeasureTold.Step.SERVED);
        return now;
    }

    /**
     * The member left, or was removed. While an appeal is open this rests.
     *
     * @throws Refused where the decision does not end the membership, or an appeal is open
     */
    @Enforces(Rule.APPEAL_SUSPENDS)
    @Transactional
    public void left(Act act, UUID id, LocalDate on) {
        Taken taken = work.take(act, Action.MEASURE_HANDLE, id);
        Measure one = taken.measure();
        if (one.stage() == Stage.APPEALED && regulation.holds(Rule.APPEAL_SUSPENDS, act.today())) {
            throw regulation.refuse(Rule.APPEAL_SUSPENDS, MeasureSays.RESTING, MeasureSays.RESTING_NEXT);
        }
        Service service = one.service();
        if (service == null || taken.course().kind() == null || !taken.course().kind().endsMembership()
                || one.stage().closed()) {
            throw rules.refuse(one.bar(), MeasureSays.NOT_NEXT, MeasureSays.NOT_NEXT_NEXT);
        }
        Measure now = one.with(new Service(service.on(), service.way(), service.appealBy(), service.until(),
                rules.notToCome(false, act, on, service.on())));
        work.keep(act, now, taken.course(),
                under(Rule.MEMBERS_MEASURES, Entry.of(one.asSubject(), "measure.left")).happened(on));
    }

    /**
     * Ends it before its time (R11).
     *
     * @throws Refused without a reason
     */
    @Transactional
    public void lift(Act act, UUID id, String why) {
        Taken taken = work.take(act, Action.MEASURE_DECIDE, id);
        Measure one = taken.measure();
        Course next = work.moved(taken, new Move.Lift(act.person().orElseThrow()));
        Measure now = one.at(next.stage()).with(new End(act.today(), rules.text(one.bar(), why)));
        work.keep(act, now, next,
                under(MeasureRules.rule(one.bar()), Entry.of(one.asSubject(), "measure.lifted")).withheld("why", why));
        work.tell(act, now, next, MeasureTold.Step.LIFTED);
    }

    private Entry under(Rule rule, Entry entry) {
        return entry.under(regulation.basis(rule).id(), rule.id());
    }
}
