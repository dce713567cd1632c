package org.rostra.registry.unit;

public enum ReportState {
    OWED("amber"), OPEN("blue"), FILED("green");

    private final String colour;

    ReportState(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }
}
