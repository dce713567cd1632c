package org.rostra.connectors.fetch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The end of a fetch, by the machine's own counter: no date, a limit. */
record Deadline(long end) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return end - System.nanoTime() <= 0;
    }

    /** At most {@code longest}, at least a millisecond: no time at all would mean for ever. */
    int millis(Duration longest) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        return (int) Math.clamp(left, 1, Math.max(1, longest.toMillis()));
    }
}
