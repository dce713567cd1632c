package org.rostra.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who holds which office where, on any date. */
@Component
public class Appointments {
    private final AppointmentTable table;

    Appointments(AppointmentTable table) {
        this.table = table;
    }

    /** The appointments that are open in the units on the date. */
    public List<Appointment> in(Collection<UUID> units, LocalDate on) {
        return units.isEmpty() ? List.of() : table.currentIn(units, on);
    }

    /** Those of the units whose answering office nobody holds on the date; shown, never papered over. */
    public Set<UUID> vacant(Collection<Unit> units, LocalDate on) {
        Set<Seat> held = in(units.stream().map(Unit::id).toList(), on).stream()
                .map(one -> new Seat.OfficeAt(one.office(), one.unit())).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> unit.kind().answering()
                        .filter(office -> !held.contains(new Seat.OfficeAt(office, unit.id()))).isPresent())
                .map(Unit::id).collect(Collectors.toSet());
    }

    public List<Appointment> of(UUID person, LocalDate on) {
        return table.currentOf(person, on);
    }

    /** The offices that the person holds in the unit or in a unit above it. */
    public Set<Office> officesOver(UUID person, UUID unit, LocalDate on) {
        return table.officesOver(person, unit, on);
    }
}
