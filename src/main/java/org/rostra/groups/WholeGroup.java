package org.rostra.groups;

import java.util.UUID;
import org.rostra.registry.Account;

/** A group with its account. */
public record WholeGroup(Account account, Group group) {
    public UUID id() {
        return account.id();
    }
}
