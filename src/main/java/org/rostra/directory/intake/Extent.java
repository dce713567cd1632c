package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;

/**
 * What a list says of itself: additions, or all there is of what it covers, so that whoever is missing has left.
 *
 * @param people  whom a complete list of people covers
 * @param offices which offices a complete list of appointments covers
 * @param within  the unit whose people, or offices, it covers with all below; nothing for the whole institution
 * @param day     the day as of which it is true
 * @param zeros   whether zeros that a spreadsheet ate are put back
 */
public record Extent(boolean complete, Person.@Nullable Kind people, Set<Office> offices, @Nullable UUID within,
        LocalDate day, boolean zeros) {
    /** A list that ends nothing. */
    public static Extent additions(LocalDate day) {
        return new Extent(false, null, Set.of(), null, day, false);
    }

    Extent withZeros() {
        return new Extent(complete, people, offices, within, day, true);
    }

    /** @throws DirectoryRefused for a day to come, or where a complete list does not say what it covers */
    void requireFit(ListKind kind, LocalDate today) {
        require(!day.isAfter(today), "day", Says.DAY_AHEAD, new Argument.Day(day));
        if (complete) {
            switch (kind) {
                case UNITS -> require(false, "complete", Says.EXTENT_UNITS);
                case PEOPLE -> require(people != null, "people", Says.EXTENT_PEOPLE);
                case APPOINTMENTS -> require(!offices.isEmpty(), "offices", Says.EXTENT_OFFICES);
            }
        }
    }

    private static void require(boolean said, String field, Says missing, Argument... filled) {
        if (!said) {
            throw DirectoryRefused.at(field, missing, filled);
        }
    }
}
