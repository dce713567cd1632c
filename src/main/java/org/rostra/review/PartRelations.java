package org.rostra.review;

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

/** How a person stands to a part of a year's review: has it on the desk, or heads the unit that judges or one above it. */
@Component
class PartRelations implements Relations {
    private final PartTable parts;
    private final Seats seats;
    private final Appointments appointments;
    private final Clock clock;

    PartRelations(PartTable parts, Seats seats, Appointments appointments, Clock clock) {
        this.parts = parts;
        this.seats = seats;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Part.KIND;
    }

    @Override
    public Action reading() {
        return Action.REVIEW_PART_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return parts.find(subject.id()).map(part -> standing(person, part)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Part part) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        Set<Office> over = appointments.officesOver(person, part.unit(), clock.today());
        if (seats.holders(part.seat(), clock.today()).contains(person)
                || part.lane() == Lane.PUBLICITY && over.contains(Office.HEAD)) {
            positions.add(Position.ASSIGNEE);
        }
        positions.addAll(Position.byOffices(over));
        return new Standing(true, positions);
    }
}
