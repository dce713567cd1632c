package org.rostra.groups.roster;

import java.util.Set;
import java.util.UUID;

/**
 * Whom to expect in the group.
 *
 * @param units       the units its members are expected from: whoever is of one of them needs no more than his name
 * @param supervisors of whom one must be in the list
 * @param places      how units of the institution are called, as far as known: tells another class from a nickname
 * @param institution how the institution itself is called: on a line it tells nobody from anybody
 */
public record Group(Set<UUID> units, Set<UUID> supervisors, Set<String> places, Set<String> institution) {
    public Group {
        units = Set.copyOf(units);
        supervisors = Set.copyOf(supervisors);
        places = Set.copyOf(places);
        institution = Set.copyOf(institution);
    }

    boolean expects(Candidate candidate) {
        return candidate.unit() != null && units.contains(candidate.unit()) || supervisors.contains(candidate.id());
    }
}
