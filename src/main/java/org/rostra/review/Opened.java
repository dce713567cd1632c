package org.rostra.review;

import java.util.Set;
import org.rostra.ledger.Ids;
import org.rostra.review.Review.Told;

/** A review at its beginning. */
final class Opened {
    private Opened() {
    }

    static Review of(ReviewYear year, Candidate account, Part part) {
        return new Review(Ids.next(), year.year(), account.account(), part.id(), account.place(), account.tier(),
                State.ASKED, year.until(), 0, Told.NOTHING, null, Set.of(), Set.of(), null, null, null);
    }
}
