package org.rostra.conduct;

import java.time.Instant;
import java.util.UUID;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Side;

/** The word of one side. */
public record Signature(Side side, UUID person, Kind kind, Instant at) {}
