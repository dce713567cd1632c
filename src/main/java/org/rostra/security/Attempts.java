package org.rostra.security;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: five fast tries, then a wait that doubles from half a minute to a quarter of an hour, and an end
 * at fifty. Counted by account and network; a device on which the person has signed in before counts for itself, so
 * that nobody can lock him out there.
 */
@Component
class Attempts {
    static final int FAST_TRIES = 5;
    static final int HARD_STOP = 50;
    static final int HARD_STOP_ALL_NETWORKS = 100;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration UNKNOWN_KEPT = Duration.ofDays(1);

    private final AttemptTable table;

    Attempts(AttemptTable table) {
        this.table = table;
    }

    /** Counts a try; false if none is allowed at this instant. */
    boolean count(String account, String place, Instant at) {
        boolean device = place.startsWith("device/");
        return (device || table.fromNetworks(account) < HARD_STOP_ALL_NETWORKS) && table.count(account, place, at);
    }

    /** How long the next try has to wait; at least a second. */
    Duration waitFor(String account, String place, Instant at) {
        return table.find(account, place).map(tries -> {
            long doubled = FIRST_WAIT.toSeconds() << Math.clamp(tries.count() - FAST_TRIES, 0, 20);
            Instant free = tries.last().plusSeconds(Math.min(doubled, LONGEST_WAIT.toSeconds()));
            Duration left = Duration.between(at, free);
            return left.isPositive() ? left : Duration.ofSeconds(1);
        }).orElse(LONGEST_WAIT);
    }

    /** The right password was given: all is forgiven. */
    void forget(String account, Instant at) {
        table.forget(account);
        table.forgetUnknownBefore(at.minus(UNKNOWN_KEPT));
    }
}
