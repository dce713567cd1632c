package org.rostra.procedure;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seats;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** How a person stands to a case: who decides can read it. */
@Component
class CaseRelations implements Relations {
    private final CaseTable table;
    private final Seats seats;
    private final Appointments appointments;
    private final Clock clock;

    CaseRelations(CaseTable table, Seats seats, Appointments appointments, Clock clock) {
        this.table = table;
        this.seats = seats;
        this.appointments = appointments;
        this.clock = clock;
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
    public Set<Position> positions(UUID person, Subject subject) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        table.find(subject.id()).ifPresent(file -> {
            if (file.applicant().equals(person)) {
                positions.add(Position.APPLICANT);
            }
            if (file.current().map(s -> seats.holders(s.seat(), clock.today()).contains(person)).orElse(false)) {
                positions.add(Position.ASSIGNEE);
            }
            if (file.steps().stream().anyMatch(s -> s.decider().filter(person::equals).isPresent())) {
                positions.add(Position.DECIDED);
            }
            Set<Office> over = appointments.officesOver(person, file.unit(), clock.today());
            if (over.contains(Office.HEAD)) {
                positions.add(Position.UNIT_HEAD);
            }
            if (over.contains(Office.PUBLICITY_OFFICER)) {
                positions.add(Position.UNIT_OFFICER);
            }
        });
        return positions;
    }
}
