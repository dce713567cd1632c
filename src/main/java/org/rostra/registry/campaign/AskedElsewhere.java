package org.rostra.registry.campaign;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Act;

/** Seam: accounts about which somebody is being asked already, so that nobody else is; supplied by modules above. */
public interface AskedElsewhere {
    /** Those of the accounts. */
    Set<UUID> among(Act act, Collection<UUID> accounts);
}
