package org.rostra.review;

import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;

/**
 * What one body judges of a year's review.
 *
 * @param unit of the body: the publicity department, the institution, a department or college
 * @param seat on whose desk it is
 */
public record Part(UUID id, int year, Lane lane, UUID unit, Seat seat) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "review-part";
    /** The task on the desk of those who judge. */
    static final String TASK = "review.judge";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
