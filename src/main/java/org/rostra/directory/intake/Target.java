package org.rostra.directory.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what in the directory a row is about.
 *
 * @param id     a person; of what a list of appointments ends, the appointment
 * @param goesTo the unit to which the person moves
 * @param listed false for what is missing on a complete list and stands behind its rows
 */
public record Target(UUID id, @Nullable UUID goesTo, boolean listed) {
    static Target missing(UUID id) {
        return new Target(id, null, false);
    }
}
