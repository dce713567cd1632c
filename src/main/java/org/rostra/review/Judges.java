package org.rostra.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;

/** Who may conclude a review: those of its lane who have no part in it; where there is nobody, the next higher office. */
@Component
class Judges {
    private final Seats seats;
    private final SeatFinder finder;
    private final Units units;
    private final Register register;

    Judges(Seats seats, SeatFinder finder, Units units, Register register) {
        this.seats = seats;
        this.finder = finder;
        this.units = units;
        this.register = register;
    }

    /** Those who may conclude it on the day; nobody where it waits. */
    @Enforces({Rule.ANNUAL_REVIEW, Rule.UNIT_REVIEW, Rule.NO_OWN_CASE, Rule.NO_TWO_STEPS})
    Set<UUID> of(Part part, Review review, LocalDate on) {
        Set<UUID> apart = new HashSet<>(review.involved());
        register.custodians(List.of(review.account()), on).stream().map(Custody::person).forEach(apart::add);
        if (review.state() == State.INTENDED && review.hearing() != null) {
            apart.add(review.hearing().by());
        }
        for (List<Seat> rung : ladder(part)) {
            Set<UUID> people = new HashSet<>();
            seats.holders(rung, on).values().forEach(people::addAll);
            people.removeAll(apart);
            if (!people.isEmpty()) {
                return people;
            }
        }
        return Set.of();
    }

    /** True for who judges in this lane, be it not this one: he is told why rather than turned away. */
    boolean inLane(Part part, UUID person, LocalDate on) {
        return seats.holders(ladder(part).getFirst(), on).values().stream().anyMatch(one -> one.contains(person));
    }

    /** The unit for which the person judges in this lane on the day: that of the first seats above it that he holds. */
    UUID unitOf(Part part, UUID person, LocalDate on) {
        return ladder(part).stream().flatMap(List::stream)
                .filter(seat -> seats.holders(seat, on).contains(person)).findFirst()
                .or(() -> ladder(part).getFirst().stream().findFirst())
                .map(seat -> seat instanceof Seat.OfficeAt(var _, UUID unit) ? unit : part.unit()).orElse(part.unit());
    }

    /** The seats of the lane, then those above it. */
    private List<List<Seat>> ladder(Part part) {
        List<Seat> leader = units.findRoot().<Seat>map(root -> new Seat.OfficeAt(Office.SCHOOL_LEADER, root.id()))
                .stream().toList();
        Optional<UUID> department = finder.named("publicity").map(Unit::id);
        List<Seat> publicity = department.stream().<Seat>mapMulti((unit, seat) -> {
            seat.accept(new Seat.OfficeAt(Office.CLERK, unit));
            seat.accept(new Seat.OfficeAt(Office.HEAD, unit));
        }).toList();
        return switch (part.lane()) {
            case LEADER -> List.of(leader);
            case PUBLICITY -> List.of(publicity, leader);
            case UNIT -> List.of(List.of(part.seat()), publicity, leader);
        };
    }
}
