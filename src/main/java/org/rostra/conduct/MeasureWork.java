package org.rostra.conduct;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.Measure.Notice;
import org.rostra.conduct.Measure.Service;
import org.rostra.conduct.course.Barred;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Move;
import org.rostra.conduct.course.Side;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every step of a measure does: takes it under its lock, asks the course, writes down what became of it. */
@Component
class MeasureWork {
    private final MeasureTable measures;
    private final PartsTable parts;
    private final Reporters reporters;
    private final MeasureSides sides;
    private final MeasureDuties duties;
    private final MeasureRules rules;
    private final Access access;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    MeasureWork(MeasureTable measures, PartsTable parts, Reporters reporters, MeasureSides sides, MeasureDuties duties,
            MeasureRules rules, Access access, Ledger ledger, ApplicationEventPublisher facts) {
        this.measures = measures;
        this.parts = parts;
        this.reporters = reporters;
        this.sides = sides;
        this.duties = duties;
        this.rules = rules;
        this.access = access;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** A measure under its lock, and how far it is. */
    record Taken(Measure measure, Course course) {
        UUID id() {
            return measure.id();
        }

        boolean bar() {
            return measure.bar();
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Taken take(Act act, Action action, UUID id) {
        access.check(act, action, new Subject(Measure.KIND, id));
        Measure measure = measures.lock(id).orElseThrow(NotFound::new);
        return new Taken(measure, course(act, measure));
    }

    /** How far it is, and who had which part in it. */
    Course course(Act act, Measure one) {
        Optional<Notice> notice = Optional.ofNullable(one.notice());
        Optional<Service> service = Optional.ofNullable(one.service());
        List<Signature> signatures = parts.signatures(one.id());
        Map<Side, UUID> signed = signatures.stream().collect(Collectors.toMap(Signature::side, Signature::person));
        return new Course(one.stage(), reporters.person(one.id()).orElse(null),
                sides.parties(one.party(), act.today()), notice.map(Notice::intended).orElse(null),
                notice.map(Notice::until).orElse(null), notice.map(Notice::spoken).isPresent(), signed,
                kind(one, signatures),
                parts.taken(one.id()), service.map(Service::on).orElse(null),
                service.map(Service::appealBy).orElse(null), one.appeal() != null);
    }

    private @org.jspecify.annotations.Nullable Kind kind(Measure one, List<Signature> signatures) {
        if (one.appeal() != null && one.appeal().outcome() != null) {
            return one.appeal().outcome();
        }
        return Optional.ofNullable(one.decision()).map(Decision::kind)
                .orElseGet(() -> signatures.stream().map(Signature::kind).findFirst().orElse(null));
    }

    /** @throws Refused if the move may not be made */
    Course moved(Taken taken, Move move) {
        try {
            return taken.course().after(move, taken.bar());
        } catch (Barred barred) {
            throw rules.barred(taken.bar(), barred);
        }
    }

    /** Keeps what became of it, who had a part in it, what is owed now; and writes it down. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Act act, Measure now, Course next, Entry entry) {
        measures.put(now);
        act.person().filter(person -> !next.parties().contains(person))
                .ifPresent(person -> parts.take(now.id(), person));
        duties.settle(act, now, next);
        ledger.record(next.parties().contains(act.person().orElse(now.id())) ? unnamed(act) : act, entry);
    }

    /** What a party does is written down without the name, so that the measure can be forgotten (R15). */
    private static Act unnamed(Act act) {
        return Act.of(Actor.ANONYMOUS, act.operation(), act.at());
    }

    void tell(Act act, Measure now, Course course, MeasureTold.Step step) {
        facts.publishEvent(new MeasureTold(act, now, step, course.parties()));
    }
}
