package org.rostra.connectors.wechat;

import java.util.Optional;

/** Keeps how far each delivery has come, for all nodes; supplied by whoever owns the deliveries. */
public interface Remembered {
    /** {@link Progress.Nothing} for a key that was never heard of. */
    Progress of(String key);

    /** Writes the next step, durably, if the delivery still stands where it was; false if somebody else was faster. */
    boolean advance(String key, Progress from, Progress to);

    /** The delivery whose publication has this name. */
    Optional<String> keyOf(String publication);
}
