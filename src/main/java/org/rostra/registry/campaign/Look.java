package org.rostra.registry.campaign;

/** How a unit's answer looks from a given day: what is open past the last day is late, which is never stored. */
public enum Look {
    OPEN("amber"), LATE("red"), ZERO("grey"), GIVEN("green");

    private final String colour;

    Look(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }
}
