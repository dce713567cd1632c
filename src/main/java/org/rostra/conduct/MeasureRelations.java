package org.rostra.conduct;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A measure is for those who handle it and for whom it is about. Whoever is party to it is nothing else in it; offices that count everywhere count in
 * award bars only, so that the publicity department reads no member's measure that it does not handle.
 */
@Component
class MeasureRelations implements Relations {
    private final MeasureTable measures;
    private final PartsTable parts;
    private final MeasureSides sides;
    private final Register register;
    private final Duties duties;
    private final Seats seats;
    private final Clock clock;

    MeasureRelations(MeasureTable measures, PartsTable parts, @Lazy MeasureSides sides, @Lazy Register register,
            @Lazy Duties duties, @Lazy Seats seats, Clock clock) {
        this.measures = measures;
        this.parts = parts;
        this.sides = sides;
        this.register = register;
        this.duties = duties;
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Measure.KIND;
    }

    @Override
    public Action reading() {
        return Action.MEASURE_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return measures.find(subject.id()).map(one -> standing(person, one, subject, asked)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Measure one, Subject subject, Set<Position> asked) {
        if (sides.parties(one.party(), clock.today()).contains(person)) {
            // Before the notice there is nothing to see.
            return one.notice() == null ? Standing.NOWHERE : new Standing(false, EnumSet.of(Position.PARTY));
        }
        Set<Position> positions = EnumSet.noneOf(Position.class);
        if (!one.bar()) {
            Set<Position> keepers = EnumSet.of(Position.CUSTODIAN, Position.SUPERVISOR);
            keepers.retainAll(asked);
            positions.addAll(register.standing(person, one.account(), subject, keepers).positions());
            positions.retainAll(keepers);
        }
        if (asked.contains(Position.ASSIGNEE) && owes(person, subject)) {
            positions.add(Position.ASSIGNEE);
        }
        if (asked.contains(Position.DECIDED) && parts.taken(one.id()).contains(person)) {
            positions.add(Position.DECIDED);
        }
        return new Standing(one.bar(), positions);
    }

    private boolean owes(UUID person, Subject subject) {
        Set<org.rostra.directory.Seat> owing = duties.openAbout(subject).stream().map(Duty::seat)
                .collect(java.util.stream.Collectors.toSet());
        return !owing.isEmpty() && Optional.of(seats.holders(owing, clock.today())).stream()
                .flatMap(all -> all.values().stream()).anyMatch(people -> people.contains(person));
    }
}
