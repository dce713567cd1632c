package org.rostra.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.ClauseId;

/**
 * A dated note of the publicity department on how a clause is read (第十一条). An official text, not the clause itself.
 *
 * @param since        the day from which it holds
 * @param supersededBy the later note that takes its place
 */
public record Interpretation(UUID id, ClauseId clause, LocalDate since, Wording text, UUID by, Instant entered,
        Optional<UUID> supersededBy) {
    /** The kind of subject under which a note stands in the ledger. */
    public static final String KIND = "interpretation";
}
