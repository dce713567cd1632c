package org.rostra.registry.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;

/**
 * One unit that a campaign asks, and how far it has answered.
 *
 * @param place    of the unit in the tree, on the day of the launch
 * @param answered for how many accounts it has answered
 */
public record Reply(UUID id, UUID campaign, UUID unit, int place, Seat seat, State state, int answered,
        @Nullable UUID by, @Nullable Instant at, @Nullable LocalDate urged) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "reply";
    /** The task on the desk of the unit's head. */
    static final String TASK = "campaign.answer";

    /** How far the answer is. */
    public enum State {
        OPEN, ZERO, GIVEN
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    public Look look(LocalDate due, LocalDate today) {
        return switch (state) {
            case OPEN -> today.isAfter(due) ? Look.LATE : Look.OPEN;
            case ZERO -> Look.ZERO;
            case GIVEN -> Look.GIVEN;
        };
    }
}
