package org.rostra.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in an office of a unit, from one date to another.
 *
 * @param until the last day, or none while it is open
 */
public record Appointment(UUID id, UUID person, Office office, UUID unit, LocalDate from, @Nullable LocalDate until) {
    public Seat seat() {
        return new Seat.OfficeAt(office, unit);
    }
}
