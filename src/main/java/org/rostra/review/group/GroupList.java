package org.rostra.review.group;

import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.ledger.Subject;

/**
 * The groups of a department or college in one year, with all below it.
 *
 * @param seat whose answer it is: the one that supervises the unit's own accounts
 */
public record GroupList(UUID id, int year, UUID unit, Seat seat) {
    /** The kind of subject under which it stands in the ledger and on desks. */
    public static final String KIND = "review-groups";
    /** The one task of the year on the unit's desk. */
    public static final String TASK = "review.groups";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
