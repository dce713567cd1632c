package org.rostra.text;

/** How one character can pass for another. */
public enum Likeness {
    SAME,
    /** Drawn nearly alike. */
    SHAPE,
    /** Read alike, tones aside. */
    SOUND,
    NONE
}
