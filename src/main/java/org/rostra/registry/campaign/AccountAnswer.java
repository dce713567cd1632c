package org.rostra.registry.campaign;

/** What a unit says of one of its accounts. */
public enum AccountAnswer {
    /** In use, and recorded rightly. */
    SAME,
    /** In use, and something is to be reported. */
    CHANGED,
    /** No longer in use; to be closed. */
    DISUSED
}
