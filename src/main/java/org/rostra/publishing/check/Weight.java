package org.rostra.publishing.check;

/** How sure a hint is of itself; neither stops anything. */
public enum Weight {
    STRONG, SOFT
}
