package org.rostra.registry.campaign;

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

/** How a person stands to a unit's answer: owes it by a seat, stands in for who does, or heads the unit or one above it. */
@Component
class ReplyRelations implements Relations {
    private final ReplyTable replies;
    private final Seats seats;
    private final StandIns standIns;
    private final Appointments appointments;
    private final Clock clock;

    ReplyRelations(ReplyTable replies, Seats seats, @Lazy StandIns standIns, Appointments appointments,
            Clock clock) {
        this.replies = replies;
        this.seats = seats;
        this.standIns = standIns;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Reply.KIND;
    }

    @Override
    public Action reading() {
        return Action.CAMPAIGN_REPLY_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return replies.find(subject.id()).map(reply -> standing(person, reply)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Reply reply) {
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (seats.holders(reply.seat(), clock.today()).contains(person)
                || standIns.represented(reply.seat(), Reply.KIND, person, clock.today()).isPresent()) {
            positions.add(Position.ASSIGNEE);
        }
        positions.addAll(Position.byOffices(appointments.officesOver(person, reply.unit(), clock.today())));
        return new Standing(true, positions);
    }
}
