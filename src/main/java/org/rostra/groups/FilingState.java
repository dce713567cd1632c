package org.rostra.groups;

/** Where it stands; one that was refused or taken back came to nothing. */
public enum FilingState {
    OPEN, FILED, ENDED
}
