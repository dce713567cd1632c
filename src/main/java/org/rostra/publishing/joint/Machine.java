package org.rostra.publishing.joint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a machine has to do with a delivery.
 *
 * @param way       none where it is delivered by hand
 * @param cleared   a custodian has looked at the draft and wants it out
 * @param next      when it goes on; none where nothing is to be done
 * @param begun     when the platform was first told of this text
 * @param hindrance the key of what stood in the way last
 */
public record Machine(@Nullable Way way, boolean cleared, @Nullable Instant next, @Nullable Instant begun, int tries,
        @Nullable String hindrance) {
    /** By hand. */
    public static final Machine NONE = hindered(null);

    static Machine hindered(@Nullable String hindrance) {
        return new Machine(null, false, null, null, 0, hindrance);
    }

    static Machine queued(Way way, Instant next) {
        return new Machine(way, false, next, null, 0, null);
    }

    /** Goes on later. */
    Machine at(@Nullable Instant later, @Nullable String why) {
        return new Machine(way, cleared, later, begun, tries, why);
    }

    /** As it was before the platform was told. */
    Machine again(Instant later, @Nullable String why) {
        return new Machine(way, cleared, later, null, tries, why);
    }

    /** A custodian wants it out. */
    Machine clear(Instant now) {
        return new Machine(way, true, now, null, 0, null);
    }

    /** What the platform is to do with it now. */
    public Way asked() {
        return cleared || way == null ? Way.AUTOMATIC : way;
    }
}
