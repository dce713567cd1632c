package org.rostra.groups.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit proposes that one of its groups be dissolved. It decides nothing: owner and supervisor do, or keep the group.
 *
 * @param answered who of the two keeps it, and {@code reason} why
 */
public record UnitProposal(UUID id, UUID group, String why, UUID by, LocalDate on, State state,
        @Nullable UUID answered, @Nullable String reason) {
    /** Where it stands. */
    public enum State {
        OPEN,
        /** One of the two has proposed it to the other. */
        TAKEN,
        /** One of the two keeps the group. */
        DECLINED,
        /** The unit thought better of it. */
        WITHDRAWN
    }

    /** How far a dissolution is that a unit has proposed. */
    public enum Progress {
        /** Owner and supervisor are to decide. */
        ASKED("violet"),
        /** One of the two has signed. */
        SIGNED("amber"),
        /** Both have: it is being dissolved, or is. */
        AGREED("green"),
        /** Declined, taken back, or void because the group changed. */
        NOT_AGREED("grey");

        private final String colour;

        Progress(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }
}
