package org.rostra.procedure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.SeatPlan;
import org.rostra.procedure.CaseFile.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open cases whose unit is another one now, or stands elsewhere: the seats of the steps to come are found anew. */
@Component
public class ReseatCases {
    private final CaseTable table;
    private final Duties duties;
    private final StepSeats seats;
    private final Units units;
    private final Regulation regulation;
    private final Ledger ledger;

    ReseatCases(CaseTable table, Duties duties, StepSeats seats, Units units,
            Regulation regulation, Ledger ledger) {
        this.table = table;
        this.duties = duties;
        this.seats = seats;
        this.units = units;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The units were taken over: their open cases are the other one's. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenOver(Act act, Collection<UUID> ended, Unit by) {
        table.openOf(ended).forEach(file -> reseat(act, file, by));
    }

    /** The subjects went to another unit: the open cases about them are its. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void about(Act act, Collection<UUID> subjects, Unit to) {
        table.openAbout(subjects).forEach(file -> reseat(act, file, to));
    }

    /** The units stand elsewhere, with all below them: who is above them is somebody else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void placed(Act act, Collection<UUID> placed) {
        Map<UUID, UUID> cases = table.openBelow(placed);
        Map<UUID, Unit> known = units.byId(Set.copyOf(cases.values()));
        cases.forEach((file, unit) -> reseat(act, file, Objects.requireNonNull(known.get(unit))));
    }

    /** What waits follows the office: to the seat that the pack means in this unit. */
    @Enforces(Rule.OFFICE_INHERITS)
    private void reseat(Act act, UUID id, Unit unit) {
        CaseFile file = table.lock(id).filter(one -> !one.state().ended()).orElse(null);
        if (file == null) {
            return;
        }
        List<Step> waiting = file.steps().stream()
                .filter(step -> step.round() == file.round() && step.number() >= file.step()).toList();
        Map<String, SeatPlan> plans = regulation.procedure(file.procedure()).steps().stream()
                .collect(Collectors.toMap(ProcedurePlan.Step::id, ProcedurePlan.Step::seat));
        Map<SeatPlan, Seat> found = seats.find(plans.values(), unit, file.subject(), act.today());
        table.handTo(id, unit.id());
        for (Step step : waiting) {
            Optional.ofNullable(plans.get(step.plan())).map(found::get).filter(seat -> !seat.equals(step.seat()))
                    .ifPresent(seat -> {
                        table.reseat(id, step.round(), step.number(), seat);
                        duties.reseat(step.seat(), seat, List.of(id));
                    });
        }
        ledger.record(act, Entry.of(file.asSubject(), "case.reseated")
                .under(regulation.basis(Rule.OFFICE_INHERITS).id(), Rule.OFFICE_INHERITS.id())
                .with("unit-before", file.unit()).with("unit", unit.id()));
    }
}
