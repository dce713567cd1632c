package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * What one account owes of an order.
 *
 * @param version the text that was told last
 * @param link    where it was published: nothing is done without one
 * @param reason  why it was not carried out
 */
public record Delivery(UUID id, UUID order, UUID account, int tier, State state, int version, @Nullable String link,
        @Nullable String reason, @Nullable UUID answeredBy, @Nullable Instant answered) {
    /** The kind of subject under which a delivery stands on desks. */
    public static final String KIND = "delivery";
    /** Owed by the account's custodians. */
    public static final String TASK = "joint.deliver";
    /** Owed where the order was withdrawn after it was published. */
    public static final String TAKE_DOWN = "joint.take-down";

    /** Having missed the window is computed. */
    public enum State {
        WAITING("amber"), DONE("green"), NOT_CARRIED_OUT("grey"), WITHDRAWN("grey"), TAKE_DOWN("red"),
        TAKEN_DOWN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }

        /** True while somebody owes an answer. */
        public boolean open() {
            return this == WAITING || this == TAKE_DOWN;
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
