package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * An order to publish jointly.
 *
 * @param text     what is to be published, and the same in short for platforms that want it so
 * @param version  counts the texts: an update is another one
 * @param window   when it is to be published
 * @param adaptable whether units may put it in their own words
 */
public record JointOrder(UUID id, State state, Occasion occasion, Text text, int version, boolean adaptable,
        Reach reach,
        Window window, UUID by, Instant ordered, @Nullable Instant approved, @Nullable String withdrawnWhy) {
    /** The kind of subject under which an order stands in the ledger and on desks. */
    public static final String KIND = "joint-order";

    public enum State {
        UNDER_REVIEW("blue"), RUNNING("green"), REFUSED("red"), WITHDRAWN("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /** @param brief the same in a few words; blank where the text serves everywhere */
    public record Text(String title, String body, String brief) {}

    /** From one instant to another. */
    public record Window(Instant from, Instant until) {
        public boolean over(Instant now) {
            return now.isAfter(until);
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
