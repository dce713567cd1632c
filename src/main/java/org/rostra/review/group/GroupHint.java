package org.rostra.review.group;

/** What in a line is worth a look; nothing follows from it. */
public enum GroupHint {
    NO_SUPERVISOR("red"), ENDED("amber"), UNFILED("amber");

    private final String colour;

    GroupHint(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }
}
