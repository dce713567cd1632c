package org.rostra.publishing.correction;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long something took since the discovery, or has been taking; shown, and nothing follows from it.
 *
 * @param running true while it is not done
 * @param target  how long it should take at most, where that is set
 */
public record Elapsed(Duration time, boolean running, Optional<Duration> target) {
    static Elapsed between(Instant discovered, @Nullable Instant done, Instant now, Optional<Duration> target) {
        return new Elapsed(Duration.between(discovered, done == null ? now : done), done == null, target);
    }

    /** True once it takes longer than it should. */
    public boolean over() {
        return target.filter(most -> time.compareTo(most) > 0).isPresent();
    }

    /** How far along a line of hundred points it stands, with room for the target. */
    public long at() {
        return point(time);
    }

    /** Where on that line the target is. */
    public Optional<Long> targetAt() {
        return target.map(this::point);
    }

    private long point(Duration one) {
        long whole = Math.max(1, Math.max(time.toSeconds(), target.map(Duration::toSeconds).orElse(0L)));
        return Math.round(one.toSeconds() * 90.0 / whole);
    }
}
