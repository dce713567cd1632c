package org.rostra.directory.intake;

import java.time.LocalDate;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** A list on which too many are missing is more often a wrong file than a wave of leavings: it stops and asks. */
@Component
class FeedShare {
    private final Regulation regulation;

    FeedShare(Regulation regulation) {
        this.regulation = regulation;
    }

    /** True if the list would end more than the set share of what it covers, in percent; just that share passes. */
    @Enforces(Rule.FEED_SHARE)
    boolean exceeded(int ends, int covered, LocalDate on) {
        return regulation.count(Rule.FEED_SHARE, on).filter(share -> 100L * ends > (long) share * covered).isPresent();
    }

    boolean exceeded(Batch batch, LocalDate on) {
        return exceeded(batch.ends(), batch.covered(), on);
    }

    /** @throws org.rostra.policy.Refused if it would end too much and no second person has agreed to the very number */
    void require(Act act, Batch batch) {
        Agreement word = batch.agreement();
        if (!exceeded(batch, act.today())) {
            return;
        }
        if (word == null || word.number() != batch.ends()) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_EXCEEDED, ShareSays.SHARE_EXCEEDED_NEXT,
                    new Argument.Count(batch.ends()), new Argument.Count(batch.covered()),
                    new Argument.Count(regulation.count(Rule.FEED_SHARE, act.today()).orElse(0)));
        }
        if (act.person().filter(word.by()::equals).isPresent()) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_SAME_PERSON, ShareSays.SHARE_SAME_PERSON_NEXT);
        }
    }

    /** @throws org.rostra.policy.Refused if the word cannot be given: by who brought the list, for another number, or without a reason */
    void requireWord(Act act, Batch batch, Agreement word) {
        if (!exceeded(batch, act.today())) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_KEPT, ShareSays.SHARE_KEPT_NEXT);
        }
        if (word.by().equals(batch.by())) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_SAME_PERSON, ShareSays.SHARE_SAME_PERSON_NEXT);
        }
        if (word.number() != batch.ends()) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_NUMBER, ShareSays.SHARE_NUMBER_NEXT);
        }
        if (word.reason().isBlank()) {
            throw regulation.refuse(Rule.FEED_SHARE, ShareSays.SHARE_REASON, ShareSays.SHARE_REASON_NEXT);
        }
    }
}
