package org.rostra.registry.campaign;

import java.util.Map;

/** A campaign with how many units stand how, and for how many accounts they answered. */
public record Standing(Campaign campaign, Map<Look, Long> units, long accounts) {
    /** How many units were asked. */
    public long asked() {
        return units.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(Look look) {
        return units.getOrDefault(look, 0L);
    }
}
