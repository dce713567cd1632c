package org.rostra.conduct.course;

/** Whose word a decision needs: of a member's measure both the first two together, of an award bar the body's. */
public enum Side {
    CUSTODIAN, SUPERVISOR, BODY
}
