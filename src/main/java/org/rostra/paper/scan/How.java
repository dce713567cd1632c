package org.rostra.paper.scan;

/** How it was known which paper a scan shows. */
public enum How {
    /** By the code on it. */
    READ,
    /** Somebody said so. */
    CHOSEN
}
