package org.rostra.conduct;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.calendar.Term;
import org.rostra.conduct.Measure.Notice;
import org.rostra.conduct.course.Course;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who owes what in a measure as it stands now; asked after every step, it opens what is new and ends what is not. */
@Component
class MeasureDuties {
    /** Establish the facts and tell the party, or drop it. */
    static final String PREPARE = "measure.prepare";
    /** The party may speak. */
    static final String SPEAK = "measure.speak";
    static final String DECIDE = "measure.decide";
    static final String SERVE = "measure.serve";
    /** See to it that a member leaves who has to. */
    static final String LEAVE = "measure.leave";
    static final String JUDGE = "measure.judge";

    private final Duties duties;
    private final MeasureSides sides;
    private final Register register;
    private final Regulation regulation;

    MeasureDuties(Duties duties, MeasureSides sides, @Lazy Register register, Regulation regulation) {
        this.duties = duties;
        this.sides = sides;
        this.register = register;
        this.regulation = regulation;
    }

    private record Wanted(String task, Seat seat) {}

    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Act act, Measure now, Course course) {
        List<Owed> owed = owed(act, now, course);
        Set<Wanted> wanted = owed.stream().map(one -> new Wanted(one.task(), one.seat())).collect(Collectors.toSet());
        List<Duty> open = duties.openAbout(now.asSubject());
        Set<Wanted> there = open.stream().map(one -> new Wanted(one.task(), one.seat())).collect(Collectors.toSet());
        // Duties end by task: one of a task that goes on at another seat is opened anew.
        Set<String> ended = there.stream().filter(one -> !wanted.contains(one)).map(Wanted::task)
                .collect(Collectors.toSet());
        ended.forEach(task -> duties.end(act, now.asSubject(), task));
        owed.stream().filter(one -> ended.contains(one.task()) || !there.contains(new Wanted(one.task(), one.seat())))
                .forEach(one -> duties.open(act, one));
    }

    private List<Owed> owed(Act act, Measure now, Course course) {
        List<Owed> owed = new ArrayList<>();
        Rule rule = MeasureRules.rule(now.bar());
        switch (now.stage()) {
            case LEAD, VERIFIED -> handlers(now).forEach(seat -> owed.add(open(act, PREPARE, now, seat,
                    Rule.MEASURE_GROUNDS)));
            case INTENDED -> {
                Notice notice = java.util.Objects.requireNonNull(now.notice());
                if (!course.spoken()) {
                    sides.partySeat(now.party()).ifPresent(seat -> owed.add(Owed.by(notice.until(), SPEAK,
                            now.asSubject(), seat, Rule.MEASURE_HEARD.id(), basis(Rule.MEASURE_HEARD), notice.on())));
                }
                sides.deciding(now, course, act.today()).forEach(seat -> owed.add(open(act, DECIDE, now, seat, rule)));
            }
            case DECIDED -> handlers(now).forEach(seat -> owed.add(open(act, SERVE, now, seat, Rule.MEASURE_SERVED)));
            case SERVED -> {
                if (course.kind() != null && course.kind().endsMembership() && now.service() != null
                        && now.service().left() == null) {
                    owed.add(open(act, LEAVE, now, register.custodianSeat(now.account()), Rule.MEMBERS_MEASURES));
                }
            }
            case APPEALED -> owed.add(new Owed(JUDGE, now.asSubject(), sides.judge(now, course, act.today()),
                    Rule.APPEAL_ANSWERED.id(), basis(Rule.APPEAL_ANSWERED), act.today(),
                    (Term.ByDate) regulation.term(Rule.APPEAL_ANSWERED, act.today()).orElse(null)));
            case DROPPED, REVOKED, LIFTED -> {
                // Nothing is owed any more.
            }
        }
        return owed;
    }

    private List<Seat> handlers(Measure now) {
        return List.of(now.bar() ? sides.office() : register.custodianSeat(now.account()));
    }

    private org.rostra.ledger.ClauseId basis(Rule rule) {
        return regulation.basis(rule).id();
    }

    private Owed open(Act act, String task, Measure now, Seat seat, Rule rule) {
        return new Owed(task, now.asSubject(), seat, rule.id(), basis(rule), act.today(), null);
    }
}
