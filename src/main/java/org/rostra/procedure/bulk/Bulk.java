package org.rostra.procedure.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.ClauseId;

/**
 * One act on many matters, as one person confirmed it. Its id is the operation of the form.
 *
 * @param assignee to whom they are assigned, of an assignment
 * @param opinion  the one opinion, of a signing
 * @param finished when the last line was done with
 */
public record Bulk(UUID id, UUID person, Kind kind, @Nullable UUID assignee, @Nullable String opinion,
        Instant created, @Nullable Instant finished, List<Line> lines) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "bulk";

    /** What can be done to many. Returning and refusing are not among it: each has its own reasons. */
    public enum Kind {
        URGE, ASSIGN, SIGN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public enum State {
        WAITING, DONE, NOT_DONE
    }

    /** What the confirming person saw: the duty, and of a case the round and the step. */
    public record Seen(UUID duty, int round, int step) {}

    /**
     * One matter of it.
     *
     * @param says   why it was not done, as a key of the bundles
     * @param clause the clause that says so, where one does
     */
    public record Line(int number, Seen seen, State state, @Nullable String says, @Nullable ClauseId clause) {}

    public long count(State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
