package org.rostra.review;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    Set<UUID> of(Part part, Review review, LocalDate on) {
        return of(part, List.of(review), on).getOrDefault(review.id(), Set.of());
    }

    /** Which of the part's reviews the person may conclude. */
    List<Review> among(Part part, Collection<Review> reviews, UUID person, LocalDate on) {
        Map<UUID, Set<UUID>> judges = of(part, reviews, on);
        return reviews.stream().filter(one -> judges.getOrDefault(one.id(), Set.of()).contains(person)).toList();
    }

    @Enforces({Rule.ANNUAL_REVIEW, Rule.UNIT_REVIEW, Rule.NO_OWN_CASE, Rule.NO_TWO_STEPS})
    private Map<UUID, Set<UUID>> of(Part part, Collection<Review> reviews, LocalDate on) {
        List<Set<UUID>> rungs = rungs(part, on);
        Map<UUID, List<Custody>> custody = register.custodians(reviews.stream().map(Review::account).toList(), on)
                .stream().collect(Collectors.groupingBy(Custody::account));
        Map<UUID, Set<UUID>> judges = new HashMap<>();
        for (Review review : reviews) {
            Set<UUID> apart = new HashSet<>(review.involved());
            custody.getOrDefault(review.account(), List.of()).forEach(one -> apart.add(one.person()));
            if (review.state() == State.INTENDED && review.hearing() != null) {
                apart.add(review.hearing().by());
            }
            rungs.stream().map(rung -> without(rung, apart)).filter(rung -> !rung.isEmpty()).findFirst()
                    .ifPresent(rung -> judges.put(review.id(), rung));
        }
        return judges;
    }

    private static Set<UUID> without(Set<UUID> rung, Set<UUID> apart) {
        Set<UUID> people = new HashSet<>(rung);
        people.removeAll(apart);
        return people;
    }

    private List<Set<UUID>> rungs(Part part, LocalDate on) {
        List<List<Seat>> ladder = ladder(part);
        Map<Seat, Set<UUID>> holders = seats.holders(ladder.stream().flatMap(List::stream).distinct().toList(), on);
        return ladder.stream().map(rung -> rung.stream().flatMap(seat -> holders.getOrDefault(seat, Set.of()).stream())
                .collect(Collectors.toSet())).toList();
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
