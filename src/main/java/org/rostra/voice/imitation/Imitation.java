package org.rostra.voice.imitation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.registry.lead.LeadOutcome;

/**
 * An account outside that is suspected of passing for the institution's.
 *
 * @param opinion  by which it became known, if by one
 * @param lead     as which the register knows it, once it is settled
 * @param asked    when the platform was asked to act
 * @param answered when the platform had
 */
public record Imitation(UUID id, @Nullable UUID opinion, String name, String link, State state,
        @Nullable LeadOutcome outcome, @Nullable UUID lead, LocalDate found, @Nullable LocalDate asked,
        @Nullable LocalDate answered) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "imitation";

    /** How far it is. */
    public enum State {
        SUSPECTED("amber"), SETTLED("blue"), ASKED("violet"), TAKEN_DOWN("green"), NOT_TAKEN_DOWN("red");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }

        /** True for what the platform did, or did not. */
        public boolean answer() {
            return this == TAKEN_DOWN || this == NOT_TAKEN_DOWN;
        }
    }

    /** True where a letter to the platform is in place. */
    public boolean known() {
        return outcome == LeadOutcome.IMITATION;
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
