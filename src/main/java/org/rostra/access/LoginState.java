package org.rostra.access;

/** Whether a person can sign in. */
public enum LoginState {
    /** No password was ever set. */
    NONE("grey"), OPEN("green"),
    /** An administrator has disabled it. */
    DISABLED("red");

    private final String colour;

    LoginState(String colour) {
        this.colour = colour;
    }

    /** The colour of its chip. */
    public String colour() {
        return colour;
    }
}
