package org.rostra.procedure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.ledger.Subject;
import org.rostra.policy.SeatPlan;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the seats of a case's steps: offices at a unit, and roles towards what the case is about. */
@Component
class StepSeats {
    private final SeatFinder offices;
    private final ObjectProvider<CaseForm> forms;

    StepSeats(SeatFinder offices, ObjectProvider<CaseForm> forms) {
        this.offices = offices;
        this.forms = forms;
    }

    /** What is not found is left out. */
    Map<SeatPlan, Seat> find(Collection<SeatPlan> plans, Unit owner, Subject subject, LocalDate on) {
        Map<SeatPlan, Seat> found = new HashMap<>(offices.find(plans, owner));
        plans.stream().filter(plan -> plan.at() == SeatPlan.At.Own.SUBJECT).forEach(plan -> role(plan.office(), subject,
                on).ifPresent(seat -> found.put(plan, seat)));
        return found;
    }

    private Optional<Seat> role(String role, Subject subject, LocalDate on) {
        return forms.stream().filter(form -> form.kind().equals(subject.kind())).findFirst()
                .flatMap(form -> form.seat(role, subject, on));
    }
}
