package org.rostra.access;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Relations.Standing;
import org.rostra.ledger.Subject;

/** A subject that a command has read, as a rule under its lock: it need not be read again to know who may do what. */
public record Found(Subject subject, Towards towards) {
    /** How a person stands to this one subject; as {@link Relations#standing}. */
    public interface Towards {
        Standing standing(UUID person, Set<Position> asked);
    }
}
