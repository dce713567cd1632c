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

/** Offices and persons as seats. */
@Component
class OfficeHolders implements SeatHolders {
    private final AppointmentTable table;

    OfficeHolders(AppointmentTable table) {
        this.table = table;
    }

    @Override
    public Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on) {
        Map<Seat, Set<UUID>> holders = new HashMap<>();
        Set<UUID> units = new HashSet<>();
        for (Seat seat : seats) {
            switch (seat) {
                case Seat.Of(UUID person) -> holders.put(seat, Set.of(person));
                case Seat.OfficeAt office -> {
                    holders.put(office, new HashSet<>());
                    units.add(office.unit());
                }
                case Seat.RoleOn _ -> {
                    // The module that owns the subject knows.
                }
            }
        }
        if (!units.isEmpty()) {
            List<Appointment> current = table.currentIn(units, on);
            for (Appointment one : current) {
                Set<UUID> people = holders.get(new Seat.OfficeAt(one.office(), one.unit()));
                if (people != null) {
                    people.add(one.person());
                }
            }
        }
        return holders;
    }

    @Override
    public Set<Seat> seatsOf(UUID person, LocalDate on) {
        Set<Seat> seats = new HashSet<>();
        seats.add(new Seat.Of(person));
        table.currentOf(person, on).forEach(one -> seats.add(new Seat.OfficeAt(one.office(), one.unit())));
        return seats;
    }
}
