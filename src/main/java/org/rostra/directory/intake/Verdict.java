package org.rostra.directory.intake;

/** What a row of a list will do. */
public enum Verdict {
    ADDED, CHANGED, UNCHANGED, REFUSED
}
