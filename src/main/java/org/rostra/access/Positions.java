package org.rostra.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.policy.Regulation;
import org.springframework.stereotype.Component;

/** Which positions a person holds that count everywhere, and over which units his relational ones reach. */
@Component
class Positions {
    private final PositionTable table;
    private final String publicityCode;

    Positions(PositionTable table, Regulation regulation) {
        this.table = table;
        this.publicityCode = regulation.institution().publicity().code();
    }

    Set<Position> of(Actor actor, LocalDate on) {
        return switch (actor) {
            case Actor.Person(UUID person) -> of(person, on);
            case Actor.Anonymous _ -> EnumSet.of(Position.ANONYMOUS);
            case Actor.System _ -> EnumSet.of(Position.SYSTEM);
        };
    }

    private Set<Position> of(UUID person, LocalDate on) {
        Set<Position> held = EnumSet.of(Position.MEMBER);
        for (Held one : held(person, on)) {
            if (one.seat() != null) {
                held.add(one.seat().position());
            } else if (one.office() != null) {
                held.add(Position.OFFICER);
                held.addAll(global(one));
            }
        }
        return held;
    }

    /** What a person holds; while a page is read, it is asked for once. */
    List<Held> held(UUID person, LocalDate on) {
        return WhileReading.once(Positions.class, person, () -> table.held(person, on));
    }

    private Set<Position> global(Held one) {
        boolean publicity = publicityCode.equals(one.unitCode());
        return switch (one.office()) {
            case HEAD -> publicity ? EnumSet.of(Position.PUBLICITY_HEAD) : EnumSet.noneOf(Position.class);
            case CLERK -> publicity ? EnumSet.of(Position.PUBLICITY_CLERK) : EnumSet.noneOf(Position.class);
            case SCHOOL_LEADER -> EnumSet.of(Position.SCHOOL_LEADER);
            case null -> EnumSet.noneOf(Position.class);
            case DEPUTY, COUNSELLOR, ADVISER, PUBLICITY_OFFICER -> EnumSet.noneOf(Position.class);
        };
    }

    /** The relations to units that the person has to some unit at all, by an office held there. */
    Set<Position> offices(Act act) {
        return Position.byOffices(act.person().stream().flatMap(person -> held(person, act.today()).stream())
                .flatMap(one -> Stream.ofNullable(one.office())).toList());
    }

    /** The units whose subjects the person may see by heading them or serving them, if the matrix lets him. */
    UUID[] unitsSeen(UUID person, LocalDate on, Set<Position> allowed) {
        List<UUID> units = new ArrayList<>();
        for (Held one : held(person, on)) {
            boolean head = one.office() == Office.HEAD && allowed.contains(Position.UNIT_HEAD);
            boolean officer = one.office() == Office.PUBLICITY_OFFICER && allowed.contains(Position.UNIT_OFFICER);
            if (one.unit() != null && (head || officer)) {
                units.add(one.unit());
            }
        }
        return units.toArray(UUID[]::new);
    }
}
