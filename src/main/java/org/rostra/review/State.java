package org.rostra.review;

/** How far the review of one account is. */
public enum State {
    /** The custodian has not confirmed the dossier. */
    ASKED,
    /** Confirmed; the supervisor has not signed. */
    CONFIRMED,
    /** Signed, or put right again; a conclusion is waited for. */
    SIGNED,
    /** Something is to be put right within a term. */
    RECTIFYING,
    /** It is to fail; a statement is waited for, then a decision. */
    INTENDED,
    /** Over for this year. */
    CONCLUDED;

    /** True before anybody but the custodians and the supervisor had a say. */
    public boolean waits() {
        return this == ASKED || this == CONFIRMED;
    }
}
