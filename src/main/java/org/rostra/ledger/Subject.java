package org.rostra.ledger;

import java.util.UUID;

/** What an act is about: one account, one case, one unit. The ledger keeps one unbroken history for each subject. */
public record Subject(String kind, UUID id) {
    @Override
    public String toString() {
        return kind + ":" + id;
    }
}
