package org.rostra.directory.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;

/**
 * Whom or what in the directory a row is about.
 *
 * @param id     a person who is known; of what a list of appointments ends, the appointment
 * @param goesTo the unit to which the person moves
 * @param seat   the office that a list of appointments gives, by its key
 * @param listed false for what is missing on a complete list and stands behind its rows
 */
public record Target(@Nullable UUID id, @Nullable UUID goesTo, @Nullable String seat, boolean listed) {
    static final Target NONE = new Target(null, null, null, true);

    static Target person(UUID id, @Nullable UUID goesTo) {
        return new Target(id, goesTo, null, true);
    }

    static Target given(Seat seat) {
        return new Target(null, null, seat.key(), true);
    }

    static Target missing(UUID id) {
        return new Target(id, null, null, false);
    }
}
