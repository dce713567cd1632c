package org.rostra.security.door;

import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.rostra.security.Network;

/**
 * Token buckets in memory, one for each class of requests and network. A bucket is the one instant at which it will be
 * full again, so a bucket that is full need not be kept: memory is bounded, and a bucket lost with a node does no harm.
 */
final class RateLimits {
    /**
     * What a class of requests is allowed.
     *
     * @param burst     at once
     * @param perSecond in the long run; 0 is no limit
     */
    record Limit(String name, int burst, double perSecond) {
        long step() {
            return (long) (1_000_000_000 / perSecond);
        }
    }

    private record Key(String limit, Network network) {}

    private static final long SWEEP_EVERY = Duration.ofSeconds(1).toNanos();

    private final ConcurrentHashMap<Key, Long> fullAgain = new ConcurrentHashMap<>();
    private final int most;
    private final LongSupplier nanos;
    private long swept;

    RateLimits(int most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
        this.swept = nanos.getAsLong();
    }

    /** Takes a token; tells how long to wait where there is none, and zero where there is. */
    Duration take(Limit limit, Network network) {
        if (limit.perSecond() == 0) {
            return Duration.ZERO;
        }
        long now = nanos.getAsLong();
        var key = new Key(limit.name(), network);
        if (fullAgain.size() >= most && !fullAgain.containsKey(key)) {
            makeRoom(now);
        }
        long[] wait = new long[1];
        fullAgain.compute(key, (_, full) -> {
            long start = full == null || full - now < 0 ? now : full;
            wait[0] = start + limit.step() - now - limit.burst() * limit.step();
            return wait[0] > 0 ? start : start + limit.step();
        });
        return Duration.ofNanos(Math.max(0, wait[0]));
    }

    int size() {
        return fullAgain.size();
    }

    /** Drops the buckets that are full; if all are in use, any of them: bounded memory goes before exact limits. */
    private synchronized void makeRoom(long now) {
        if (now - swept >= SWEEP_EVERY) {
            swept = now;
            fullAgain.values().removeIf(full -> full - now <= 0);
        }
        Iterator<Key> any = fullAgain.keySet().iterator();
        while (fullAgain.size() >= most && any.hasNext()) {
            any.next();
            any.remove();
        }
    }
}
