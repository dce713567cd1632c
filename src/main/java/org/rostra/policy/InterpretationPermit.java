package org.rostra.policy;

import org.rostra.ledger.Act;

/** Seam: whether an act may add a note of interpretation. Policy stands below the matrix of access and asks upwards. */
public interface InterpretationPermit {
    /** Lets the act pass and claims its operation, or throws. */
    void check(Act act);
}
