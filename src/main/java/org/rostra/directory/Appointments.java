package org.rostra.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

    public List<Appointment> of(UUID person, LocalDate on) {
        return table.currentOf(person, on);
    }

    /** The offices that the person holds in the unit or in a unit above it. */
    public Set<Office> officesOver(UUID person, UUID unit, LocalDate on) {
        return table.officesOver(person, unit, on);
    }
}
