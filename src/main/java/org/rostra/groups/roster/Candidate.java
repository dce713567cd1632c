package org.rostra.groups.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the directory whom a line may mean.
 *
 * @param left  whether he has left the university
 * @param units how his unit and those above it, up to the college, are called: names, short names, codes; his own first
 */
public record Candidate(UUID id, String number, String name, boolean student, boolean left, @Nullable UUID unit,
        List<String> units) {
    public Candidate {
        units = List.copyOf(units);
    }
}
