package org.rostra.conduct.award;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * One question and its answer.
 *
 * @param unit   the office that asked
 * @param on     the day for which it is answered
 * @param barred how many of the names are barred
 * @param sha256 of all lines, as it stands in the ledger
 */
public record AwardCheck(UUID id, String number, UUID unit, String purpose, UUID askedBy, Instant at, LocalDate on,
        int names, int barred, String sha256) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "award-check";

    /**
     * The answer for one name.
     *
     * @param until the last day of the bar that lasts longest; none where there is no bar
     * @param cases the numbers of the measures it rests on
     */
    public record Line(int line, String name, @Nullable String number, @Nullable LocalDate until,
            List<String> cases) {
        public boolean barred() {
            return until != null;
        }
    }

    /** A line of the list that tells nobody apart. */
    public record Fault(int line, String name, Reason reason) {}

    /** Why not. */
    public enum Reason {
        /** There is nobody of that number and name. */
        NOBODY,
        /** Several units are called so. */
        SEVERAL,
        /** Neither a number nor the name of a unit. */
        NEITHER
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
