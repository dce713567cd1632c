package org.rostra.ledger;

/** Something the check of the ledger found wrong, with the place of the first row concerned. */
public record Finding(Kind kind, Subject subject, int version) {
    public enum Kind {
        /** A version is missing in the subject's history. */
        GAP,
        /** A line does not follow the line before it. */
        BROKEN_CHAIN,
        /** The stored content no longer gives the stored leaf. */
        ALTERED,
        /** The columns beside the content say something else than the content. */
        COLUMNS_DIFFER,
        /** A withheld value no longer fits its commitment. */
        VALUE_ALTERED,
        /** The line is neither waiting to be sealed nor sealed. */
        LOST_FROM_SEALING
    }
}
