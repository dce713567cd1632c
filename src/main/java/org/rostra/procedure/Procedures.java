package org.rostra.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Pack;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.SeatPlan;
import org.rostra.procedure.CaseFile.State;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases on their way through the steps that the regulation lays out. */
@Component
public class Procedures {
    private final CaseTable table;
    private final Regulation regulation;
    private final Pack pack;
    private final StepSeats seats;
    private final Units units;
    private final StepDuties stepDuties;
    private final Duties duties;
    private final Ledger ledger;
    private final Access access;
    private final ApplicationEventPublisher facts;

    Procedures(CaseTable table, Pack pack, Regulation regulation, StepSeats seats, Units units, StepDuties stepDuties,
            Duties duties, Ledger ledger, Access access, ApplicationEventPublisher facts) {
        this.table = table;
        this.pack = pack;
        this.regulation = regulation;
        this.seats = seats;
        this.units = units;
        this.stepDuties = stepDuties;
        this.duties = duties;
        this.ledger = ledger;
        this.access = access;
        this.facts = facts;
    }

    /**
     * Submits: opens a case about the subject and puts it before the first seat. The caller has checked that the
     * applicant may.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile start(Act act, String procedure, BodyKind body, Subject subject, Unit unit, UUID applicant) {
        ProcedurePlan plan = regulation.procedure(procedure);
        List<Step> steps = steps(act, plan.steps(body, act.today()), unit, subject, 1);
        var file = new CaseFile(Ids.next(), procedure, subject, unit.id(), applicant, State.OPEN, 1, 1,
                pack.hash(), act.today(), act.at(), null, steps);
        table.insert(file);
        stepDuties.open(act, file);
        ledger.begin(act, Entry.of(file.asSubject(), "case.submitted").under(plan.clause(), procedure)
                .with("subject", subject.toString()).with("unit", unit.id()).with("pack", file.pack())
                .with("steps", steps.size()));
        return file;
    }

    /** Sends a returned case back into the procedure, as a new round from the first step, by the values of its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public CaseFile resubmit(Act act, Subject subject, BodyKind body) {
        CaseFile file = table.findOpenAbout(subject).flatMap(open -> table.lock(open.id()))
                .filter(one -> one.state() == State.RETURNED).orElseThrow(NotFound::new);
        ProcedurePlan plan = regulation.procedure(file.procedure());
        List<Step> steps = steps(act, plan.steps(body, file.valuesOn()), units.get(file.unit()), subject,
                file.round() + 1);
        table.insertSteps(file.id(), steps);
        table.move(file.id(), State.OPEN, file.round() + 1, 1, null);
        duties.end(act, file.asSubject(), StepDuties.CORRECT);
        CaseFile again = table.find(file.id()).orElseThrow();
        stepDuties.open(act, again);
        ledger.record(act, Entry.of(file.asSubject(), "case.resubmitted").under(plan.clause(), file.procedure())
                .with("round", again.round()));
        return again;
    }

    /** Takes the case back; possible until it is concluded. */
    @Transactional
    public void withdraw(Act act, UUID id, String reason) {
        access.check(act, Action.CASE_WITHDRAW, new Subject(CaseFile.KIND, id));
        CaseFile file = table.lock(id).filter(one -> !one.state().ended()).orElseThrow(NotFound::new);
        table.move(id, State.WITHDRAWN, file.round(), file.step(), act.at());
        stepDuties.end(act, file);
        ledger.record(act, Entry.of(file.asSubject(), "case.withdrawn")
                .under(regulation.procedure(file.procedure()).clause(), file.procedure()).withheld("reason", reason));
        facts.publishEvent(new CaseConcluded(act, table.find(id).orElseThrow()));
    }

    /** Asks the seat that is at work to hurry; counted and shown, with no other effect. */
    @Transactional
    public void urge(Act act, UUID id) {
        access.check(act, Action.CASE_URGE, new Subject(CaseFile.KIND, id));
        CaseFile file = table.lock(id).filter(one -> one.state() == State.OPEN).orElseThrow(NotFound::new);
        duties.urge(act, file.asSubject());
        ledger.record(act, Entry.of(file.asSubject(), "case.urged")
                .under(regulation.basis(Rule.EMPTY_SEAT_WAITS).id(), Rule.EMPTY_SEAT_WAITS.id())
                .with("step", file.step()));
    }

    /** The case, if the act's person may read it. */
    @Transactional(readOnly = true)
    public CaseFile getFor(Act act, UUID id) {
        if (!access.may(act, Action.CASE_READ, new Subject(CaseFile.KIND, id))) {
            throw new NotFound();
        }
        return table.find(id).orElseThrow(NotFound::new);
    }

    /** The case. The caller has checked that it may be read. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return table.find(id);
    }

    /** The case about a subject that is not concluded yet. The caller has checked that the subject may be read. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> findOpenAbout(Subject subject) {
        return table.findOpenAbout(subject);
    }

    /** All cases about a subject, newest first. The caller has checked that the subject may be read. */
    @Transactional(readOnly = true)
    public List<CaseFile> about(Subject subject) {
        return table.about(subject);
    }

    /** How many cases of a procedure are not concluded. */
    @Transactional(readOnly = true)
    public int countOpen(String procedure) {
        return table.countOpen(procedure);
    }

    private List<Step> steps(Act act, List<ProcedurePlan.Step> planned, Unit owner, Subject subject, int round) {
        Map<SeatPlan, Seat> places = seats.find(planned.stream().map(ProcedurePlan.Step::seat).toList(), owner, subject,
                act.today());
        return IntStream.range(0, planned.size()).mapToObj(i -> {
            ProcedurePlan.Step step = planned.get(i);
            Seat seat = Optional.ofNullable(places.get(step.seat())).orElseThrow(() -> regulation.refuse(
                    Rule.EMPTY_SEAT_WAITS, Says.NO_UNIT_FOR_SEAT, Says.NO_UNIT_FOR_SEAT_NEXT));
            return new Step(round, i + 1, step.id(), seat, null, null, null, null, null, null, null, List.of(), null,
                    null, null, null);
        }).toList();
    }
}
