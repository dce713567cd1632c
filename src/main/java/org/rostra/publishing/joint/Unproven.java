package org.rostra.publishing.joint;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or should be out, and was not seen in a feed of its account yet.
 *
 * @param subject the delivery, or the post
 * @param joint   true for a delivery
 * @param link    where it is said to be
 * @param from    the earliest moment at which it can have appeared
 */
public record Unproven(UUID subject, boolean joint, UUID account, String title, String body, @Nullable String link,
        Instant from, Instant until) {}
