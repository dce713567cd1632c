package org.rostra.conduct;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.conduct.course.Course;
import org.rostra.conduct.course.Side;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.groups.CoSigner;
import org.rostra.groups.CoSigners;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who has to act in a measure, and who cannot: whose seat it is once those who reported it or answer for it are left out. */
@Component
class MeasureSides {
    private final Register register;
    private final CoSigners signers;
    private final Seats seats;
    private final SeatFinder finder;
    private final Units units;

    MeasureSides(@Lazy Register register, @Lazy CoSigners signers, @Lazy Seats seats, @Lazy SeatFinder finder,
            Units units) {
        this.register = register;
        this.signers = signers;
        this.seats = seats;
        this.finder = finder;
        this.units = units;
    }

    /** The seat of whoever it is about; a unit speaks by whoever answers for it. */
    Optional<Seat> partySeat(Party party) {
        if (party.person() != null) {
            return Optional.of(new Seat.Of(party.person()));
        }
        return Optional.ofNullable(party.unit()).flatMap(units::find).map(MeasureSides::speaker);
    }

    /** Everybody who is party to it on the day. */
    Set<UUID> parties(Party party, LocalDate on) {
        return partySeat(party).map(seat -> seats.holders(seat, on)).orElse(Set.of());
    }

    /** The same of many at once, by their ids. */
    Map<UUID, Set<UUID>> parties(Collection<Measure> many, LocalDate on) {
        Map<UUID, Seat> speakers = units.byId(many.stream().map(one -> one.party().unit()).filter(Objects::nonNull)
                .collect(Collectors.toSet())).values().stream().collect(Collectors.toMap(Unit::id,
                        MeasureSides::speaker));
        Map<Seat, Set<UUID>> holders = seats.holders(speakers.values(), on);
        return many.stream().collect(Collectors.toMap(Measure::id, one -> one.party().person() != null
                ? Set.of(one.party().person())
                : Optional.ofNullable(one.party().unit()).map(speakers::get).map(holders::get).orElse(Set.of())));
    }

    /** The units for which the person speaks on the day. */
    Set<UUID> speaksFor(UUID person, LocalDate on) {
        return seats.of(person, on).stream()
                .filter(seat -> seat instanceof Seat.OfficeAt(Office office, UUID unit) && units.find(unit)
                        .filter(one -> speaker(one).equals(new Seat.OfficeAt(office, unit))).isPresent())
                .map(seat -> ((Seat.OfficeAt) seat).unit()).collect(Collectors.toSet());
    }

    private static Seat speaker(Unit unit) {
        return new Seat.OfficeAt(switch (unit.kind()) {
            case CLASS -> Office.COUNSELLOR;
            case CLUB -> Office.ADVISER;
            case INSTITUTION, DEPARTMENT, COLLEGE, STUDENT_BODY, BRANCH, OTHER -> Office.HEAD;
        }, unit.id());
    }

    /** The publicity department, which prepares award bars. */
    Seat office() {
        return new Seat.OfficeAt(Office.CLERK, finder.getNamed("publicity").id());
    }

    /** Whose word is missing, and whose seat it is; where those of the seat cannot decide, the next higher office does. */
    @Enforces({Rule.MEMBERS_MEASURES, Rule.MEASURE_APART})
    List<Seat> deciding(Measure measure, Course course, LocalDate on) {
        if (measure.bar()) {
            return List.of(office());
        }
        List<Seat> missing = new ArrayList<>();
        for (Side side : List.of(Side.CUSTODIAN, Side.SUPERVISOR)) {
            if (!course.signed().containsKey(side)) {
                seat(measure, side, course, on).ifPresent(missing::add);
            }
        }
        return missing;
    }

    /** For which side the person may sign; nothing where for none. */
    Optional<Side> sideOf(UUID person, Measure measure, Course course, LocalDate on) {
        if (measure.bar()) {
            return Optional.of(Side.BODY);
        }
        List<Side> sides = List.of(Side.CUSTODIAN, Side.SUPERVISOR).stream()
                .filter(side -> seat(measure, side, course, on).filter(seat -> seats.holders(seat, on).contains(person))
                        .isPresent())
                .toList();
        return sides.stream().filter(side -> !course.signed().containsKey(side)).findFirst()
                .or(() -> sides.stream().findFirst());
    }

    private Optional<Seat> seat(Measure measure, Side side, Course course, LocalDate on) {
        Account account = register.get(measure.account());
        Set<UUID> apart = apart(course);
        Set<UUID> keepers = register.custodians(Set.of(account.id()), on).stream().map(Custody::person)
                .collect(Collectors.toSet());
        if (side == Side.CUSTODIAN) {
            if (keepers.isEmpty() || !apart.containsAll(keepers)) {
                return Optional.of(register.custodianSeat(account));
            }
            Set<UUID> taken = new HashSet<>(apart);
            signers.beside(account, apart, on).ifPresent(one -> taken.addAll(one.people()));
            return signers.substitute(account, taken, on).map(CoSigner::seat);
        }
        Optional.ofNullable(course.signed().get(Side.CUSTODIAN)).ifPresent(apart::add);
        return signers.beside(account, apart, on).map(CoSigner::seat);
    }

    private static Set<UUID> apart(Course course) {
        Set<UUID> apart = new HashSet<>(course.parties());
        Optional.ofNullable(course.reporter()).ifPresent(apart::add);
        return apart;
    }

    /** Who decides the appeal: the publicity head, of an award bar the school leader; who had no part in it goes before a seat that waits. */
    @Enforces(Rule.APPEAL)
    Seat judge(Measure measure, Course course, LocalDate on) {
        List<Seat> ladder = new ArrayList<>();
        if (!measure.bar()) {
            finder.named("publicity").map(unit -> new Seat.OfficeAt(Office.HEAD, unit.id())).ifPresent(ladder::add);
        }
        units.findRoot().map(root -> new Seat.OfficeAt(Office.SCHOOL_LEADER, root.id())).ifPresent(ladder::add);
        Set<UUID> apart = apart(course);
        apart.addAll(course.handled());
        return ladder.stream().filter(seat -> hasOther(seats.holders(seat, on), apart)).findFirst()
                .orElseGet(ladder::getFirst);
    }

    private static boolean hasOther(Collection<UUID> holders, Set<UUID> apart) {
        return holders.stream().anyMatch(one -> !apart.contains(one));
    }
}
