package org.rostra.review;

import java.util.Map;

/** A part with how many of its reviews stand where. */
public record Share(Part part, Map<Look, Integer> counts) {
    public int of(Look look) {
        return counts.getOrDefault(look, 0);
    }

    public int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
