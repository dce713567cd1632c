package org.rostra.conduct.award;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** An answer is for the office that asked, and for nobody else. */
@Component
class AwardRelations implements Relations {
    private final AwardTable checks;
    private final Seats seats;
    private final Clock clock;

    AwardRelations(AwardTable checks, @Lazy Seats seats, Clock clock) {
        this.checks = checks;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return AwardCheck.KIND;
    }

    @Override
    public Action reading() {
        return Action.AWARD_CHECK;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return checks.find(subject.id()).filter(one -> seats.of(person, clock.today()).stream()
                .anyMatch(seat -> seat instanceof Seat.OfficeAt(Office office, UUID unit) && unit.equals(one.unit())
                        && (office == Office.HEAD || office == Office.DEPUTY || office == Office.CLERK)))
                .map(_ -> new Standing(true, Set.of())).orElse(Standing.NOWHERE);
    }
}
