package org.rostra.publishing.joint;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.MessageKey;

/** What a platform said of a delivery. */
public sealed interface Told {

    /** The platform is publishing it. */
    record Accepted() implements Told {}

    /** At most a draft lies there; nothing is out or on its way. */
    record Drafted() implements Told {}

    /** It is out, there. */
    record Out(URI link) implements Told {}

    /**
     * The platform said no, and nothing came out.
     *
     * @param passes true if the same may succeed later without anybody doing anything
     */
    record Refused(MessageKey reason, boolean passes) implements Told {}

    /** Nobody can tell: it may have been heard, or cannot be asked about. */
    record Unknown(@Nullable MessageKey hindrance) implements Told {}
}
