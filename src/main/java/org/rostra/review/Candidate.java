package org.rostra.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account and where it stands in the tree.
 *
 * @param line the nearest department or college
 * @param top  true where it is the institution's own
 */
record Candidate(UUID account, String place, int tier, @Nullable UUID line, boolean top) {}
