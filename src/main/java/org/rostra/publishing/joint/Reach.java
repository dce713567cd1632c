package org.rostra.publishing.joint;

import java.util.List;
import java.util.UUID;

/**
 * Which accounts an order is for: running ones of these tiers, of these units and all below them, on these platforms.
 *
 * @param tiers     empty for all
 * @param units     empty for all
 * @param platforms empty for all
 */
public record Reach(List<Integer> tiers, List<UUID> units, List<String> platforms) {
    public Reach {
        tiers = List.copyOf(tiers);
        units = List.copyOf(units);
        platforms = List.copyOf(platforms);
    }
}
