package org.rostra.publishing;

import java.time.Instant;
import java.util.UUID;

/** What a reviewer tells the others; it never goes out. */
public record Note(UUID id, UUID post, UUID by, Instant at, String text) {}
