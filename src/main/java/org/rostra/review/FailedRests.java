package org.rostra.review;

import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.change.StopOrder;
import org.springframework.stereotype.Component;

/** What failed its last review does not run again until it passes one (七（三）). */
@Component
class FailedRests implements StopOrder {
    private final ReviewTable reviews;
    private final Regulation regulation;

    FailedRests(ReviewTable reviews, Regulation regulation) {
        this.reviews = reviews;
        this.regulation = regulation;
    }

    @Override
    @Enforces(Rule.FAILED_STOPS)
    public void check(Act act, Account account) {
        boolean failed = reviews.ofAccount(account.id(), 2).stream().map(Review::concluded)
                .flatMap(java.util.stream.Stream::ofNullable).findFirst()
                .filter(one -> one.what() == Conclusion.FAILED).isPresent();
        if (failed && regulation.holds(Rule.FAILED_STOPS, act.today())) {
            throw regulation.refuse(Rule.FAILED_STOPS, ReviewSays.STOPPED, ReviewSays.STOPPED_NEXT);
        }
    }
}
