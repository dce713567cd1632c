package org.rostra.procedure.bulk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.People;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Who shares an office with the act's person, himself included: to one of them what the office owes can be assigned. */
@Component
public class Colleagues {
    private final Seats seats;
    private final People people;

    Colleagues(Seats seats, People people) {
        this.seats = seats;
        this.people = people;
    }

    public Map<UUID, String> names(Act act) {
        Set<Seat> offices = act.person().map(person -> seats.of(person, act.today())).orElse(Set.of()).stream()
                .filter(Seat.OfficeAt.class::isInstance).collect(Collectors.toSet());
        return offices.isEmpty()
                ? Map.of()
                : people.names(seats.holders(offices, act.today()).values().stream().filter(held -> held.size() > 1)
                        .flatMap(Set::stream).collect(Collectors.toSet()));
    }
}
