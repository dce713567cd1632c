package org.rostra.procedure;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Found;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seats;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a person stands to a case: who decides can read it. */
@Component
class CaseRelations implements Relations {
    private static final Set<Position> CHARGES = Set.of(Position.CUSTODIAN, Position.SUPERVISOR);

    private final CaseTable table;
    private final Seats seats;
    private final StandIns standIns;
    private final Appointments appointments;
    private final Clock clock;
    private final ObjectProvider<Relations> others;

    CaseRelations(CaseTable table, Seats seats, @Lazy StandIns standIns, Appointments appointments, Clock clock,
            ObjectProvider<Relations> others) {
        this.table = table;
        this.seats = seats;
        this.standIns = standIns;
        this.appointments = appointments;
        this.clock = clock;
        this.others = others;
    }

    @Override
    public String kind() {
        return CaseFile.KIND;
    }

    @Override
    public Action reading() {
        return Action.CASE_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return table.find(subject.id()).map(file -> standing(person, file, asked)).orElse(Standing.NOWHERE);
    }

    /** The case as it was read. */
    Found found(CaseFile file) {
        return new Found(file.asSubject(), (person, asked) -> standing(person, file, asked));
    }

    private Standing standing(UUID person, CaseFile file, Set<Position> asked) {
        return new Standing(true, positions(person, file, asked));
    }

    private Set<Position> positions(UUID person, CaseFile file, Set<Position> asked) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (file.applicant().equals(person)) {
            positions.add(Position.APPLICANT);
        }
        if (asked.contains(Position.ASSIGNEE)
                && file.current().map(s -> holds(person, file, s)).orElse(false)) {
            positions.add(Position.ASSIGNEE);
        }
        if (file.steps().stream().anyMatch(s -> s.decider().filter(person::equals).isPresent())) {
            positions.add(Position.DECIDED);
        }
        Set<Office> over = asked.contains(Position.UNIT_HEAD) || asked.contains(Position.UNIT_OFFICER)
                ? appointments.officesOver(person, file.unit(), clock.today())
                : Set.of();
        positions.addAll(Position.byOffices(over));
        if (asked.stream().anyMatch(CHARGES::contains)) {
            positions.addAll(charges(person, file.subject()));
        }
        return positions;
    }

    private boolean holds(UUID person, CaseFile file, CaseFile.Step step) {
        return seats.holders(step.seat(), clock.today()).contains(person)
                || standIns.represented(file, step, person, clock.today()).isPresent();
    }

    /** Who runs or supervises what the case is about stands so to the case as well. */
    private Set<Position> charges(UUID person, Subject about) {
        Set<Position> charges = EnumSet.copyOf(CHARGES);
        charges.retainAll(others.stream().filter(source -> source.kind().equals(about.kind())).findFirst()
                .map(source -> source.standing(person, about, CHARGES).positions()).orElse(Set.of()));
        return charges;
    }
}
