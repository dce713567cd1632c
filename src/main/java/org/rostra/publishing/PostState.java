package org.rostra.publishing;

/** Where a post stands. Having missed its slot is computed from the time that was wished for. */
public enum PostState {
    DRAFT("grey"), UNDER_REVIEW("blue"), APPROVED("violet"), RELEASED("green"), REFUSED("red"), WITHDRAWN("grey");

    private final String colour;

    PostState(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }

    /** True where it may still go out. */
    public boolean alive() {
        return switch (this) {
            case DRAFT, UNDER_REVIEW, APPROVED -> true;
            case RELEASED, REFUSED, WITHDRAWN -> false;
        };
    }
}
