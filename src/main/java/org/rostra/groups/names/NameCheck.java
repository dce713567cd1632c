package org.rostra.groups.names;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody found who looked whether the names in a group are real: numbers, and nobody's name (四（三）).
 *
 * @param matched   true where a list was compared with the directory, false where it was declared
 * @param undecided of one name with several people
 */
public record NameCheck(UUID id, UUID group, LocalDate on, UUID by, boolean matched, int members, int notReal,
        int outsiders, int gone, int undecided, boolean supervisorMissing) {
    /** How many remain to be looked at. */
    public int open() {
        return notReal + outsiders + gone + undecided;
    }
}
