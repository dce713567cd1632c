package org.rostra.registry;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is in the platforms of the register that have members: numbers and days only. */
@Component
public class Memberships {
    private final MembershipTable table;

    Memberships(MembershipTable table) {
        this.table = table;
    }

    /** What is on record of the account; the caller has loaded it. */
    public Membership of(UUID account) {
        return table.find(account);
    }

    /** The same of many; one of which nothing is on record is left out. */
    public Map<UUID, Membership> byAccount(Collection<UUID> accounts) {
        return accounts.isEmpty() ? Map.of() : table.byAccount(accounts);
    }

    /** Writes it down; the caller holds the account's row and records why. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(UUID account, Membership membership) {
        table.put(account, membership);
    }
}
