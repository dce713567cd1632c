package org.rostra.groups;

import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Seat;

/** The seat, and those of its holders who may sign; nobody where it waits. */
public record CoSigner(Seat seat, Set<UUID> people) {
    /** True where nobody can sign; the gap is shown. */
    public boolean vacant() {
        return people.isEmpty();
    }
}
