package org.rostra.publishing.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of the public that was answered.
 *
 * @param topic what it was about, in a few words and without names
 * @param link  where the answer stands
 */
public record QuickReply(UUID id, UUID account, String topic, Instant asked, Instant answered, @Nullable String link,
        UUID notedBy, Instant noted) {
    /** How long the answer took. */
    public Duration took() {
        return Duration.between(asked, answered);
    }
}
