package org.rostra.review;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a year's review, to be told among units (通报): units and accounts, no persons, no ranking.
 *
 * @param units in the order of the tree
 * @param named accounts that did not simply pass
 */
public record Notice(ReviewYear year, List<Unit> units, List<Named> named) {
    /** Every unit that is named in it. */
    public Set<UUID> unitsNamed() {
        return Stream.concat(units.stream().map(Unit::id), named.stream().map(Named::runBy).filter(Objects::nonNull))
                .collect(Collectors.toSet());
    }

    /** A department or college, and how its accounts and those below it fared. */
    public record Unit(UUID id, String name, int all, int passed, int rectifying, int failed, int absent) {
        public int open() {
            return all - passed - rectifying - failed - absent;
        }
    }

    /** An account that did not simply pass. */
    public record Named(UUID review, String name, @Nullable String platform, @Nullable UUID runBy,
            @Nullable String unit,
            String outcome) {}
}
