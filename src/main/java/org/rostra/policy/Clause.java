package org.rostra.policy;

import java.util.Optional;
import org.rostra.ledger.ClauseId;

/**
 * A provision one can cite.
 *
 * @param citation how an office cites it, 第七条（一）
 * @param says our own restatement, never a quotation
 * @param who whom it binds; laws and house rules need not say
 * @param missing the text at hand lacks it: its number is kept, nothing may rest on it
 */
public record Clause(ClauseId id, Wording citation, Kind kind, Wording says, Optional<Wording> who, boolean missing) {
    /** What stands behind a clause, shown beside every citation. */
    public enum Kind {
        /** The institution's regulation says so. */
        REGULATION,
        /** The regulation encourages it; there is nothing to enforce. */
        PRINCIPLE,
        /** The law of the land. */
        LAW,
        /** A rule of this system or a setting of the institution, which the regulation does not contain. */
        HOUSE
    }
}
