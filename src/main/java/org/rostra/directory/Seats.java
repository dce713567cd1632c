package org.rostra.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** All seats from all sources, as one. */
@Component
public class Seats {
    private final List<SeatHolders> sources;

    Seats(List<SeatHolders> sources) {
        this.sources = sources;
    }

    public Set<UUID> holders(Seat seat, LocalDate on) {
        return holders(Set.of(seat), on).getOrDefault(seat, Set.of());
    }

    public Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on) {
        Map<Seat, Set<UUID>> all = new HashMap<>();
        for (SeatHolders source : sources) {
            source.holders(seats, on)
                    .forEach((seat, people) -> all.computeIfAbsent(seat, _ -> new HashSet<>()).addAll(people));
        }
        return all;
    }

    public Set<Seat> of(UUID person, LocalDate on) {
        Set<Seat> held = new HashSet<>();
        sources.forEach(source -> held.addAll(source.seatsOf(person, on)));
        return held;
    }
}
