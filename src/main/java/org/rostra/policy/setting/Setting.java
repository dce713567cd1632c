package org.rostra.policy.setting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * Something that the institution sets itself. Once it stands it is never changed: a later one takes its place.
 *
 * @param what   the key of what is set ({@link org.rostra.policy.Settable#key})
 * @param value  what it is set to, as the pack would write it
 * @param before what stood on that day when it was proposed
 * @param from   the first day; once it stands, not before the day of its confirmation
 * @param decidedBy who confirmed or refused it
 */
public record Setting(UUID id, String what, String value, String before, LocalDate from, String reason, State state,
        UUID proposedBy, Instant proposedAt, @Nullable UUID decidedBy, @Nullable Instant decidedAt) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "setting";

    public enum State {
        PROPOSED, STANDING, REFUSED, WITHDRAWN
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** The day from which it holds if it is confirmed on this one. */
    public LocalDate fromOn(LocalDate today) {
        return from.isBefore(today) ? today : from;
    }
}
