package org.rostra.review;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.ledger.Subject;

/** The review of a year: its window, and when and by whom it was opened. */
public record ReviewYear(int year, UUID id, LocalDate from, LocalDate until, LocalDate opened, UUID by) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "review-year";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
