package org.rostra.paper.scan;

/** What is to become of a page of a pile. */
public enum Verdict {
    /** Part of a scan that is attached when confirmed. */
    ATTACH("green"),
    /** Attached. */
    ATTACHED("green"),
    /** The very same page was attached before, or lies twice in the pile. */
    AGAIN("grey"),
    /** No paper bears its code, or one about something that the sender may not attach to. */
    UNKNOWN("red"),
    /** No code was found on it. */
    NO_CODE("amber"),
    /** Nothing is on it. */
    BLANK("grey"),
    /** It could not be looked at. */
    UNREADABLE("red");

    private final String colour;

    Verdict(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** The page needs somebody's eyes. */
    public boolean left() {
        return this == UNKNOWN || this == NO_CODE || this == UNREADABLE;
    }
}
