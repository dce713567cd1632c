package org.rostra.review.dossier;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a review looks at. Which of them make an account fail, want a look, or only advise is the pack's. */
public enum Criterion {
    NOT_FILED, NO_CUSTODIAN, NO_SUPERVISOR, UNREPORTED_CHANGE, PROHIBITED, LATE_CHANGE, CHANGE_OPEN,
    NO_STAFF_CUSTODIAN, UNREVIEWED, WISH, REMARKED, SUSPENDED, IDLE, OVERDUE, NO_EDUCATION, THREE_REVIEWS, SECURITY;

    /** Its id in packs and in the ledger. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Criterion> find(String id) {
        return Stream.of(values()).filter(one -> one.id().equals(id)).findFirst();
    }
}
