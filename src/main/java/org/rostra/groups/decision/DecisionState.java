package org.rostra.groups.decision;

/** Where it stands. */
public enum DecisionState {
    OPEN("amber"), AGREED("green"), DECLINED("red"), WITHDRAWN("grey"),
    /** Something else was decided in between: what the first signed is no longer the case. */
    VOIDED("grey");

    private final String colour;

    DecisionState(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }
}
