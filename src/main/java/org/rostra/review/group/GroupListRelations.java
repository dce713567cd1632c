package org.rostra.review.group;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Appointments;
import org.rostra.directory.Seats;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.procedure.StandIns;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** How a person stands to a unit's list of groups: answers it, stands in for who does, or heads the unit or one above it. */
@Component
class GroupListRelations implements Relations {
    private final GroupListTable lists;
    private final Seats seats;
    private final StandIns standIns;
    private final Appointments appointments;
    private final Clock clock;

    GroupListRelations(GroupListTable lists, Seats seats, @Lazy StandIns standIns, Appointments appointments,
            Clock clock) {
        this.lists = lists;
        this.seats = seats;
        this.standIns = standIns;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return GroupList.KIND;
    }

    @Override
    public Action reading() {
        return Action.REVIEW_PART_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return lists.find(subject.id()).map(list -> standing(person, list)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, GroupList list) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (seats.holders(list.seat(), clock.today()).contains(person)
                || standIns.represented(list.seat(), GroupList.KIND, person, clock.today()).isPresent()) {
            positions.add(Position.ASSIGNEE);
        }
        positions.addAll(Position.byOffices(appointments.officesOver(person, list.unit(), clock.today())));
        return new Standing(true, positions);
    }
}
