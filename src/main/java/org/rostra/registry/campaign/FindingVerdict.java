package org.rostra.registry.campaign;

/** What a row of a census comes to. */
public enum FindingVerdict {
    /** In the register, and reachable. */
    ALIVE("green"),
    /** In the register, and not reachable: the unit is asked to look. */
    DEAD("red"),
    /** In the register; the list does not say whether it is reachable. */
    UNSAID("blue"),
    /** Not in the register: a lead. */
    LEAD("amber"),
    /** Neither in the register nor reachable. */
    GONE("grey"),
    /** Not in the register, and its name is not ours: nothing of it is kept. */
    FOREIGN("grey"),
    /** Not taken: the address leads to no account. */
    BAD_LINK("red"),
    /** Not taken: what stands for reachable or not is neither. */
    BAD_LIVE("red"),
    /** Not taken: the account stands in a row above. */
    TWICE("red");

    private final String colour;

    FindingVerdict(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    public boolean refused() {
        return this == BAD_LINK || this == BAD_LIVE || this == TWICE;
    }
}
