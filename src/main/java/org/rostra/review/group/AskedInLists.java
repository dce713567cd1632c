package org.rostra.review.group;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.registry.campaign.AskedElsewhere;
import org.springframework.stereotype.Component;

/** While a unit is asked about a group its owner is not asked whether the record is still true. */
@Component
class AskedInLists implements AskedElsewhere {
    private final GroupLineTable lines;

    AskedInLists(GroupLineTable lines) {
        this.lines = lines;
    }

    @Override
    public Set<UUID> among(Act act, Collection<UUID> accounts) {
        return accounts.isEmpty() ? Set.of() : Set.copyOf(lines.asked(accounts, act.today()));
    }
}
