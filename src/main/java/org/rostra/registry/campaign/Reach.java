package org.rostra.registry.campaign;

/** How many units and accounts a campaign reaches. */
public record Reach(long units, long accounts) {}
