package org.rostra.security;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A person signed in, as read for one request.
 *
 * @param factorAt      when the factor was last shown
 * @param seenAt        when a request was last noted, at most a minute before the last one
 * @param administrator holds one of the three seats: stays signed in for a shorter time
 */
public record Session(UUID person, String name, Factor factor, Instant factorAt, Instant openedAt, Instant seenAt,
        boolean administrator) {
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration IDLE_ADMINISTRATOR = Duration.ofMinutes(15);
    private static final Duration ABSOLUTE_ADMINISTRATOR = Duration.ofHours(8);
    static final Duration ABSOLUTE = Duration.ofHours(12);
    private static final Duration NOTED = Duration.ofMinutes(1);

    boolean over(Instant now) {
        Duration idle = administrator ? IDLE_ADMINISTRATOR : IDLE;
        Duration absolute = administrator ? ABSOLUTE_ADMINISTRATOR : ABSOLUTE;
        return !now.isBefore(seenAt.plus(idle)) || !now.isBefore(openedAt.plus(absolute));
    }

    /** True if the last look is long enough ago to be worth a write. */
    boolean worthNoting(Instant now) {
        return now.isAfter(seenAt.plus(NOTED));
    }

    /** How long ago the person last showed the factor: for what asks it again. */
    public Duration factorAge(Instant now) {
        return Duration.between(factorAt, now);
    }
}
