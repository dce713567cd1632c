package org.rostra.voice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Office;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * An opinion is for the office and the units that are asked; what goes past the publicity department is for the school leader in its
 * place (as supervisor), and not there for the department. To whom it concerns it is not there, whatever he holds.
 */
@Component
class OpinionRelations implements Relations {
    private final OpinionTable opinions;
    private final RoutingTable routings;
    private final OpinionSeats seats;
    private final Clock clock;

    OpinionRelations(OpinionTable opinions, RoutingTable routings, @Lazy OpinionSeats seats, Clock clock) {
        this.opinions = opinions;
        this.routings = routings;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Opinion.KIND;
    }

    @Override
    public Action reading() {
        return Action.OPINION_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return opinions.find(subject.id()).map(one -> standing(person, one)).orElse(Standing.NOWHERE);
    }

    @Enforces({Rule.PAST_PUBLICITY, Rule.REPORTER_HIDDEN})
    Standing standing(UUID person, Opinion one) {
        if (routings.concerned(one.id(), person)) {
            return Standing.NOWHERE;
        }
        LocalDate today = clock.today();
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (one.past() && seats.leads(person, today)) {
            positions.add(Position.SUPERVISOR);
        }
        Map<UUID, Set<Office>> replying = seats.replying(person, today);
        if (!replying.isEmpty()) {
            routings.of(one.id()).stream().map(Routing::unit).filter(replying::containsKey)
                    .forEach(unit -> positions.addAll(inUnit(replying.getOrDefault(unit, Set.of()), one)));
        }
        return new Standing(!one.past(), positions);
    }

    /** The head of a unit that is asked learns who wrote where the writer agreed (as assignee). */
    private static Set<Position> inUnit(Set<Office> offices, Opinion one) {
        Set<Position> positions = Position.byOffices(offices);
        if (one.named() && offices.contains(Office.HEAD)) {
            positions.add(Position.ASSIGNEE);
        }
        return positions;
    }
}
