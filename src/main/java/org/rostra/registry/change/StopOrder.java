package org.rostra.registry.change;

import org.rostra.ledger.Act;
import org.rostra.registry.Account;

/** Seam: why a suspended account may not run again; supplied by modules above the register. */
public interface StopOrder {
    /** @throws org.rostra.policy.Refused if the account was stopped by a decision that still holds */
    void check(Act act, Account account);
}
