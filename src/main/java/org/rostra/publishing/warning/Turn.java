package org.rostra.publishing.warning;

import java.time.Instant;
import java.util.UUID;

/** Somebody's turn of duty in the publicity department. */
public record Turn(UUID id, UUID person, Instant from, Instant until) {
    /** True while it is his turn. */
    public boolean at(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
