package org.rostra.conduct;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the party said to what is intended (陈述申辩).
 *
 * @param heardBy who wrote it down, where the party spoke
 */
public record Statement(UUID id, Instant at, String text, @Nullable UUID heardBy) {}
