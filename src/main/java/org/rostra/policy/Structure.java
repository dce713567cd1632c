package org.rostra.policy;

import java.util.Map;
import java.util.Optional;
import org.rostra.ledger.ClauseId;

/** Tiers, offices, and what follows from the kind of body behind an account. */
public record Structure(Map<String, Wording> offices, Map<Integer, Tier> tiers, Map<BodyKind, Body> bodies) {
    /**
     * A tier of accounts.
     *
     * @param listed         its running public accounts appear in the public directory
     * @param reportsChanges the regulation demands that changes of its accounts are reported
     */
    public record Tier(int level, Wording name, ClauseId clause, boolean listed, boolean reportsChanges) {}

    /**
     * What holds for one kind of body.
     *
     * @param tierClause why it is of that tier
     * @param supervisorClause why that seat supervises
     * @param opening the procedure by which it opens an account; empty where there is none
     */
    public record Body(BodyKind kind, Wording name, int tier, ClauseId tierClause, SeatPlan supervisor,
            ClauseId supervisorClause, Optional<String> opening) {}
}
