package org.rostra.procedure;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Subject;

/**
 * Seam: what is kept from people whatever seat they share, because it concerns them and they are not to know of it. It stands on none of
 * their desks, and nothing reminds them of it. Supplied by the module that owns the subjects.
 */
public interface KeptFrom {
    /** The kinds of subjects of which this module keeps any from anybody. */
    Set<String> kinds();

    /** From whom what is owed about the subjects is kept, by their ids; only subjects of these kinds are asked about. */
    Map<UUID, Set<UUID>> people(Collection<Subject> subjects);

    /** What is kept from the people now, by person: ids of subjects. */
    Map<UUID, Set<UUID>> subjects(Collection<UUID> people);
}
