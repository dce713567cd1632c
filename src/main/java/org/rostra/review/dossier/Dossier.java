package org.rostra.review.dossier;

import java.util.List;
import org.rostra.registry.Account;

/** An account as a review sees it: the record, the year's facts, and what in them wants a look. */
public record Dossier(Account account, Facts facts, List<Finding> findings) {
    /** True where somebody must look at it by itself. */
    public boolean exceptional() {
        return findings.stream().anyMatch(one -> one.weight().exceptional());
    }
}
