package org.rostra.procedure;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Position;
import org.rostra.access.Relations.Standing;
import org.rostra.directory.Appointments;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Clock;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a person stands to what a unit owes: holds the seat, stands in for who does, or heads the unit or one above it. */
@Component
public class UnitStanding {
    private final Seats seats;
    private final StandIns standIns;
    private final Appointments appointments;
    private final Clock clock;

    UnitStanding(Seats seats, @Lazy StandIns standIns, Appointments appointments, Clock clock) {
        this.seats = seats;
        this.standIns = standIns;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** @param kind of the subject, as one may stand in for it */
    public Standing of(UUID person, Seat seat, UUID unit, String kind) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (seats.holders(seat, clock.today()).contains(person)
                || standIns.represented(seat, kind, person, clock.today()).isPresent()) {
            positions.add(Position.ASSIGNEE);
        }
        positions.addAll(Position.byOffices(appointments.officesOver(person, unit, clock.today())));
        return new Standing(true, positions);
    }
}
