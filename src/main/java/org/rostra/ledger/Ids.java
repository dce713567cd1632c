package org.rostra.ledger;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids that rise with time (UUID version 7, RFC 9562 method 3): rows that belong together lie together, which
 * keeps the indexes and the write-ahead log small.
 */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Milliseconds and a 12-bit counter in one number, so that ids made in one millisecond still rise. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {
    }

    public static UUID next() {
        long now = System.currentTimeMillis() << 12;
        long tick = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = (tick >>> 12) << 16 | 0x7000L | (tick & 0xfffL);
        long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The id that somebody typed or sent; nothing for a text that is none. */
    public static Optional<UUID> find(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
