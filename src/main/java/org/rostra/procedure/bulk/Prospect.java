package org.rostra.procedure.bulk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.policy.Refused;
import org.rostra.procedure.Matters.Matter;
import org.rostra.procedure.bulk.Bulk.Seen;

/**
 * What would happen to one matter.
 *
 * @param holders   who holds the seat
 * @param hindrance why nothing would happen; empty where it would be done
 */
public record Prospect(Matter matter, Seen seen, Set<UUID> holders, Optional<Refused> hindrance) {
    public boolean will() {
        return hindrance.isEmpty();
    }
}
