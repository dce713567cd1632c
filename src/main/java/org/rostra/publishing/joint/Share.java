package org.rostra.publishing.joint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many accounts of a department or college, of one tier, stand so.
 *
 * @param queued true where they wait for a machine and nobody owes anything
 */
public record Share(@Nullable UUID unit, int tier, Delivery.State state, boolean queued, int count) {
    /** True while somebody owes an answer. */
    boolean owed() {
        return switch (state) {
            case WAITING -> !queued;
            case TO_CONFIRM, FAILED, UNKNOWN, TAKE_DOWN -> true;
            case SENT, CONFIRMED, DONE, NOT_CARRIED_OUT, WITHDRAWN, TAKEN_DOWN -> false;
        };
    }
}
