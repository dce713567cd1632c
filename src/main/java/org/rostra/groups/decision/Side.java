package org.rostra.groups.decision;

/** One of the two. */
public enum Side {
    OWNER, SUPERVISOR;

    public Side other() {
        return this == OWNER ? SUPERVISOR : OWNER;
    }
}
