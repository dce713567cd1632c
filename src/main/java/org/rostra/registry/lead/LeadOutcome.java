package org.rostra.registry.lead;

import java.util.Arrays;
import java.util.List;

/** What it turned out to be. */
public enum LeadOutcome {
    /** Found by a census; nobody has looked at it yet. */
    FOUND("blue"),
    /** A unit's, and not filed. */
    UNFILED("amber"),
    /** A unit's, in the hands of somebody who has left. */
    OUT_OF_HANDS("red"),
    /** Somebody outside who passes for the institution. */
    IMITATION("red"),
    /** Somebody outside, within his rights. */
    FAIR_USE("grey");

    private final String colour;

    LeadOutcome(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** What somebody may say that it turned out to be. */
    public static List<LeadOutcome> answers() {
        return Arrays.stream(values()).filter(one -> one != FOUND).toList();
    }

    /** True where a unit answers for it. */
    public boolean ours() {
        return this == UNFILED || this == OUT_OF_HANDS;
    }
}
