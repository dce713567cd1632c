package org.rostra.access;

import org.rostra.ledger.Act;
import org.rostra.policy.InterpretationPermit;
import org.springframework.stereotype.Component;

/** Answers policy from the matrix. */
@Component
class PolicyPermit implements InterpretationPermit {
    private final Access access;

    PolicyPermit(Access access) {
        this.access = access;
    }

    @Override
    public void check(Act act) {
        access.check(act, Action.INTERPRETATION_ADD);
    }
}
