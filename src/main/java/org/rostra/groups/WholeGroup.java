package org.rostra.groups;

import java.util.UUID;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;

/** A group with its account. */
public record WholeGroup(Account account, Group group) {
    public UUID id() {
        return account.id();
    }

    /** True while people talk in it, be it confirmed or not. */
    public boolean inUse() {
        return account.state() == AccountState.RUNNING || account.state() == AccountState.TO_BE_FILED;
    }
}
