package org.rostra.notify;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
import org.rostra.duty.Duty;
import org.rostra.policy.Rung.Reach;
import org.rostra.procedure.Matters;
import org.springframework.stereotype.Component;

/** Who is told, beside the holder, of what is long overdue: the head of the unit, then the publicity clerk. Told only. */
@Component
class Superiors {
    private final Matters matters;
    private final Units units;
    private final SeatFinder finder;
    private final Seats seats;

    Superiors(Matters matters, Units units, SeatFinder finder, Seats seats) {
        this.matters = matters;
        this.units = units;
        this.finder = finder;
        this.seats = seats;
    }

    /** By the ids of the duties. An office answers upwards through its own hierarchy, so its unit's head is not told. */
    Map<UUID, Set<UUID>> of(Collection<Duty> duties, Reach reach, LocalDate on) {
        if (reach == Reach.HOLDER) {
            return Map.of();
        }
        Map<UUID, Seat> heads = heads(duties);
        Optional<Seat> office = reach == Reach.OFFICE
                ? finder.named("publicity").map(unit -> new Seat.OfficeAt(Office.CLERK, unit.id()))
                : Optional.empty();
        Set<Seat> asked = new HashSet<>(heads.values());
        office.ifPresent(asked::add);
        Map<Seat, Set<UUID>> holders = asked.isEmpty() ? Map.of() : seats.holders(asked, on);
        Map<UUID, Set<UUID>> told = new HashMap<>();
        duties.forEach(duty -> {
            Set<UUID> people = told.computeIfAbsent(duty.id(), _ -> new HashSet<>());
            Optional.ofNullable(heads.get(duty.id())).map(holders::get).ifPresent(people::addAll);
            office.map(holders::get).ifPresent(people::addAll);
        });
        return told;
    }

    /** The heads' seats of what custodians and applicants owe. */
    private Map<UUID, Seat> heads(Collection<Duty> duties) {
        Map<UUID, UUID> of = matters.units(duties.stream()
                .filter(duty -> !(duty.seat() instanceof Seat.OfficeAt)).toList());
        Map<UUID, Seat> byUnit = of.values().stream().distinct().flatMap(id -> units.find(id).stream())
                .collect(Collectors.toMap(Unit::id, this::head));
        Map<UUID, Seat> heads = new HashMap<>();
        of.forEach((duty, unit) -> Optional.ofNullable(byUnit.get(unit)).ifPresent(seat -> heads.put(duty, seat)));
        return heads;
    }

    private Seat head(Unit unit) {
        return new Seat.OfficeAt(Office.HEAD, finder.firstLineOf(unit).orElse(unit).id());
    }
}
