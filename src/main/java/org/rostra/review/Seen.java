package org.rostra.review;

import java.util.UUID;

/** A review as it was shown to somebody: what changed since is told by its version. */
public record Seen(UUID review, int version) {}
