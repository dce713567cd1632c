package org.rostra.registry.unit;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Appointments;
import org.rostra.directory.Seats;
import org.rostra.directory.Units;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to the unit in some way stands so to its report. */
@Component
class UnitReportRelations implements Relations {
    private final UnitReportTable table;
    private final UnitReportDuties owed;
    private final Units units;
    private final Appointments appointments;
    private final Seats seats;
    private final Clock clock;

    UnitReportRelations(UnitReportTable table, @Lazy UnitReportDuties owed, Units units, Appointments appointments,
            Seats seats, Clock clock) {
        this.table = table;
        this.owed = owed;
        this.units = units;
        this.appointments = appointments;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return UnitReport.KIND;
    }

    @Override
    public Action reading() {
        return Action.ACCOUNT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return table.find(subject.id()).map(report -> new Standing(true, positions(person, report)))
                .orElse(Standing.NOWHERE);
    }

    private Set<Position> positions(UUID person, UnitReport report) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        positions.addAll(Position.byOffices(appointments.officesOver(person, report.unit(), clock.today())));
        units.find(report.unit()).flatMap(owed::seat)
                .filter(seat -> seats.holders(seat, clock.today()).contains(person))
                .ifPresent(_ -> positions.add(Position.SUPERVISOR));
        if (person.equals(report.applicant())) {
            positions.add(Position.APPLICANT);
        }
        return positions;
    }
}
