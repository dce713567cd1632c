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
    /** From whom what is owed about the subjects is kept, by the ids of those that this module knows. */
    Map<UUID, Set<UUID>> people(Collection<Subject> subjects);

    /** What is kept from the people now, by person: ids of subjects. */
    Map<UUID, Set<UUID>> subjects(Collection<UUID> people);
}
