package org.rostra.registry;

import org.rostra.policy.BodyKind;

/** A kind of body behind accounts, with the tier it is of. */
public record Body(BodyKind kind, int tier) {}
