package org.rostra.review;

import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.review.Review.Rectifying;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was to be put right is put right, says who keeps the account; the reviewer looks again. */
@Component
public class RectifyReview {
    private final ReviewTable reviews;
    private final ReviewDuties duties;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    RectifyReview(ReviewTable reviews, ReviewDuties duties, Regulation regulation, Access access, Ledger ledger) {
        this.reviews = reviews;
        this.duties = duties;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** @throws org.rostra.policy.Refused if nothing is to be put right, or it is not said how it was */
    @Transactional
    public void done(Act act, UUID id, String how) {
        Review review = reviews.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.REVIEW_CONFIRM, review.asSubject());
        Rectifying rectifying = review.rectifying();
        if (review.state() != State.RECTIFYING || rectifying == null) {
            throw regulation.refuse(Rule.RECTIFICATION, ReviewSays.NOT_RECTIFYING, ReviewSays.NOT_RECTIFYING_NEXT);
        }
        if (how.isBlank()) {
            throw regulation.refuse(Rule.RECTIFICATION, ReviewSays.REASONS_MISSING, ReviewSays.REASONS_MISSING_NEXT);
        }
        reviews.put(review.to(State.RECTIFYING, null,
                new Rectifying(rectifying.what(), rectifying.until(), how.strip())));
        duties.end(act, review.asSubject(), ReviewDuties.RECTIFY);
        ledger.record(act, Entry.of(review.asSubject(), "review.rectified").under(regulation.basis(
                Rule.RECTIFICATION).id(), Rule.RECTIFICATION.id()).withheld("how", how.strip()));
    }
}
