package org.rostra.publishing.correction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * The same or nearly the same as what is corrected, out on another account: its keepers deal with it or say why it may stay.
 *
 * @param origin   the post or the order by which it went out
 * @param body     as it was published, the evidence of it
 * @param likeness in hundredths; 100 reads the same
 */
public record CopyTask(UUID id, UUID correction, UUID account, UUID origin, String title, @Nullable String link,
        String body, int likeness, State state, @Nullable String measure, @Nullable Instant measured,
        @Nullable String reason, Instant asked, @Nullable UUID answeredBy, @Nullable Instant answered) {
    /** The kind of subject under which it stands on desks. */
    public static final String KIND = "copy";
    /** Owed by the account's custodians. */
    public static final String TASK = "correction.copy";

    public enum State {
        WAITING("amber"), HANDLED("green"), RIGHT_AS_IT_IS("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
