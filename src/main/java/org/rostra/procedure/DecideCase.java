package org.rostra.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Found;
import org.rostra.access.NotFound;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CaseFile.State;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One decision on one step: by the one who holds the seat, or recorded for him. */
@Component
public class DecideCase {
    private final CaseTable table;
    private final CaseRelations relations;
    private final StepDuties duties;
    private final Hindrances hindrances;
    private final Checklists checklists;
    private final Seats seats;
    private final StandIns standIns;
    private final Regulation regulation;
    private final Ledger ledger;
    private final Access access;
    private final List<Evidence> evidence;
    private final ApplicationEventPublisher facts;

    DecideCase(CaseTable table, CaseRelations relations, StepDuties duties, Hindrances hindrances,
            Checklists checklists,
            Seats seats,
            StandIns standIns,
            Regulation regulation,
            Ledger ledger, Access access, List<Evidence> evidence, ApplicationEventPublisher facts) {
        this.table = table;
        this.relations = relations;
        this.duties = duties;
        this.hindrances = hindrances;
        this.checklists = checklists;
        this.seats = seats;
        this.standIns = standIns;
        this.regulation = regulation;
        this.ledger = ledger;
        this.access = access;
        this.evidence = evidence;
        this.facts = facts;
    }

    /**
     * Decides the step that the decider saw.
     *
     * @throws org.rostra.policy.Refused if it was decided meanwhile, or by {@link Rule#NO_OWN_CASE},
     *     {@link Rule#NO_TWO_STEPS}, {@link Rule#REASONS}, or by the rule of a checklist that was not confirmed
     */
    @Transactional
    public void decide(Act act, UUID id, int round, int step, Verb verb) {
        CaseFile file = atWork(act, Action.CASE_DECIDE, id, round, step);
        UUID decider = act.person().orElseThrow();
        Optional<UUID> represented = represented(act, file, decider);
        hindrances.of(file, decider).or(() -> represented.flatMap(one -> hindrances.of(file, one)))
                .ifPresent(refused -> {
                    throw refused;
                });
        conclude(represented.map(act::onBehalfOf).orElse(act), file, verb, null, null);
    }

    /** For whom the decider acts, where the seat is not his own. */
    private Optional<UUID> represented(Act act, CaseFile file, UUID decider) {
        Step step = file.current().orElseThrow();
        return seats.holders(step.seat(), act.today()).contains(decider)
                ? Optional.empty()
                : standIns.represented(file, step, decider, act.today());
    }

    /** Records a decision that its maker took on paper, in a committee or by telephone. Never by a party. */
    @Enforces(Rule.RECORDED_FOR)
    @Transactional
    public void recordFor(Act act, UUID id, int round, int step, Verb verb, Recorded recorded) {
        CaseFile file = atWork(act, Action.CASE_RECORD_FOR, id, round, step);
        regulation.require(Rule.RECORDED_FOR, act.today());
        if (hindrances.isParty(file, act.person().orElseThrow())) {
            throw regulation.refuse(Rule.RECORDED_FOR, Says.RECORDED_BY_PARTY, Says.RECORDED_BY_PARTY_NEXT);
        }
        if (!recorded.proven()) {
            throw regulation.refuse(Rule.RECORDED_FOR, Says.RECORD_INCOMPLETE, Says.RECORD_INCOMPLETE_NEXT);
        }
        if (recorded.takenOn().isAfter(act.today())) {
            throw regulation.refuse(Rule.RECORDED_FOR, Says.RECORDED_IN_FUTURE, Says.RECORDED_IN_FUTURE_NEXT);
        }
        LocalDate taken = recorded.takenOn();
        if (!seats.holders(file.current().orElseThrow().seat(), taken).contains(recorded.maker())) {
            throw regulation.refuse(Rule.RECORDED_FOR, Says.MAKER_HOLDS_NO_SEAT, Says.MAKER_HOLDS_NO_SEAT_NEXT,
                    new Argument.Day(taken));
        }
        hindrances.of(file, recorded.maker()).ifPresent(refused -> {
            throw refused;
        });
        conclude(act.onBehalfOf(recorded.maker()), file, verb, recorded, shown(file, recorded));
    }

    /** The scan that was named, if it is one of this case. */
    @Enforces(Rule.RECORDED_FOR)
    private Evidence.@Nullable Scan shown(CaseFile file, Recorded recorded) {
        UUID scan = recorded.scan();
        return scan == null
                ? null
                : evidence.stream().flatMap(one -> one.find(file, scan).stream()).findFirst()
                        .orElseThrow(() -> regulation.refuse(Rule.RECORDED_FOR, Says.SCAN_OF_OTHER_CASE,
                                Says.SCAN_OF_OTHER_CASE_NEXT));
    }

    /** The case with its row locked, if the step the decider saw is still the one at work. */
    private CaseFile atWork(Act act, Action action, UUID id, int round, int step) {
        CaseFile file = table.lock(id).orElseThrow(NotFound::new);
        Found found = relations.found(file);
        if (file.state() != State.OPEN || file.round() != round || file.step() != step) {
            // A form sent twice gets its first answer; only another decider is told that it is too late.
            ledger.claim(act);
            if (!access.may(act, Action.CASE_READ, found)) {
                throw new NotFound();
            }
            throw regulation.refuse(Rule.NO_TWO_STEPS, Says.ALREADY_DECIDED, Says.ALREADY_DECIDED_NEXT);
        }
        access.check(act, action, found);
        return file;
    }

    private void conclude(Act act, CaseFile file, Verb verb, @Nullable Recorded recorded,
            Evidence.@Nullable Scan scan) {
        requireReasons(verb);
        String confirmed = checklists.confirmed(file, verb, act.today());
        Step step = file.current().orElseThrow();
        var decided = new Step(step.round(), step.number(), step.plan(), step.seat(), verb.outcome(),
                act.person().orElseThrow(), recorded == null ? null : recorded.maker(),
                recorded == null ? null : recorded.channel(), recorded == null ? null : recorded.takenOn(),
                recorded == null ? null : recorded.document(), scan == null ? null : scan.id(), verb.reasons(),
                verb.opinion(), act.at(),
                recorded == null ? act.onBehalfOf() : null, confirmed);
        CaseFile moved = file.after(decided);
        table.decide(moved, decided);
        duties.end(act, file);
        ClauseId clause = duties.plan(file, step).clause();
        var entry = Entry.of(file.asSubject(), "case." + verb.outcome().name().toLowerCase(java.util.Locale.ROOT))
                .under(clause, file.procedure()).outcome(verb.outcome().name()).with("round", step.round())
                .with("step", step.plan()).with("seat", step.seat().key())
                .with("reasons", String.join(",", verb.reasons())).withheld("opinion", verb.opinion());
        if (recorded != null) {
            entry.with("channel", recorded.channel().name()).with("document", recorded.document())
                    .happened(recorded.takenOn());
        }
        if (confirmed != null) {
            entry.with("confirmed", confirmed);
        }
        if (scan != null) {
            entry.with("scan", scan.id()).with("scan-sha256", scan.sha256());
        }
        ledger.record(act, entry);
        pass(act, moved);
    }

    /** To the next seat, or to whoever waits for the end. */
    private void pass(Act act, CaseFile moved) {
        if (moved.state() == State.OPEN) {
            duties.open(act, moved);
        } else {
            if (moved.state() == State.RETURNED) {
                duties.openCorrection(act, moved);
            }
            facts.publishEvent(new CaseConcluded(act, moved));
        }
    }

    @Enforces(Rule.REASONS)
    private void requireReasons(Verb verb) {
        boolean given = !verb.reasons().isEmpty() || (verb.opinion() != null && !verb.opinion().isBlank());
        if (verb.outcome() != Outcome.APPROVED && !given) {
            throw regulation.refuse(Rule.REASONS, Says.REASONS_MISSING, Says.REASONS_MISSING_NEXT);
        }
    }
}
