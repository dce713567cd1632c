package org.rostra.publishing.joint;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many accounts of a department or college, of one tier, stand so. */
public record Share(@Nullable UUID unit, int tier, Delivery.State state, int count) {}
