package org.rostra.publishing.warning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.SeatHolders;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whoever is on duty in the publicity department on a day, as the holder of a seat. */
@Component
class OnDuty implements SeatHolders {
    private static final String ROLE = "on-duty";
    private static final int IN_A_DAY = 50;

    private final TurnTable turns;
    private final SeatFinder finder;

    OnDuty(TurnTable turns, @Lazy SeatFinder finder) {
        this.turns = turns;
        this.finder = finder;
    }

    /** The seat of whoever is on duty; on a day for which nobody is entered, that of the office's clerks. */
    Seat seat(LocalDate on) {
        Unit publicity = finder.getNamed("publicity");
        return on(on).isEmpty()
                ? new Seat.OfficeAt(Office.CLERK, publicity.id())
                : new Seat.RoleOn(ROLE, new Subject(Unit.SUBJECT, publicity.id()));
    }

    @Override
    public Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on) {
        List<Seat> asked = seats.stream().filter(OnDuty::isThis).toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<Seat, Set<UUID>> holders = new HashMap<>();
        Set<UUID> people = on(on).stream().map(Turn::person).collect(Collectors.toSet());
        asked.forEach(seat -> holders.put(seat, people));
        return holders;
    }

    @Override
    public Set<Seat> seatsOf(UUID person, LocalDate on) {
        return on(on).stream().map(Turn::person).anyMatch(person::equals) ? Set.of(seat(on)) : Set.of();
    }

    private static boolean isThis(Seat seat) {
        return seat instanceof Seat.RoleOn(String role, Subject _) && role.equals(ROLE);
    }

    private List<Turn> on(LocalDate day) {
        return turns.between(day.atStartOfDay(Act.ZONE).toInstant(),
                day.plusDays(1).atStartOfDay(Act.ZONE).toInstant(), IN_A_DAY);
    }
}
