package org.rostra.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Register;
import org.rostra.review.Review.Concluded;
import org.rostra.review.Review.Rectifying;
import org.rostra.review.LookAgain.Looked;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Concludes reviews: the clean ones a screenful at a time, by one act that lists them; all others one by one. */
@Component
public class JudgeReviews {
    private final ReviewTable reviews;
    private final PartTable parts;
    private final LookAgain look;
    private final Judges judges;
    private final ReviewDuties duties;
    private final Register register;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    JudgeReviews(ReviewTable reviews, PartTable parts, LookAgain look, Judges judges, ReviewDuties duties,
            Register register, Regulation regulation, Access access, Ledger ledger) {
        this.reviews = reviews;
        this.parts = parts;
        this.look = look;
        this.judges = judges;
        this.duties = duties;
        this.register = register;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Passes each of those that were seen and are still clean. What changed meanwhile, wants a look now, or is the
     * person's own is left out.
     *
     * @return how many passed
     */
    @Enforces(Rule.ANNUAL_REVIEW)
    @Transactional
    public int passAll(Act act, UUID part, Collection<Seen> seen) {
        Part judged = parts.find(part).orElseThrow(NotFound::new);
        access.check(act, Action.REVIEW_JUDGE, judged.asSubject());
        UUID person = act.person().orElseThrow();
        Map<UUID, Integer> versions = seen.stream().collect(Collectors.toMap(Seen::review, Seen::version, Math::max));
        List<Review> meant = reviews.lockAll(versions.keySet()).stream()
                .filter(one -> one.part().equals(part) && one.state() == State.SIGNED
                        && one.version() == versions.getOrDefault(one.id(), -1))
                .toList();
        List<Looked> clean = look.looked(act, judges.among(judged, meant, person, act.today())).stream()
                .filter(one -> !one.review().exceptional()).toList();
        look.keep(clean);
        ledger.recordAll(act, clean.stream().map(one -> end(act, judged, one.review(), Conclusion.PASSED, ""))
                .toList());
        settle(act, judged);
        return clean.size();
    }

    /**
     * Passes one by itself, whatever wanted a look in it.
     *
     * @throws Refused if it is not to be concluded, changed, is the person's own, or has no reasons where it needs some
     */
    @Transactional
    public void pass(Act act, Seen seen, String reasons) {
        Judged one = take(act, seen, State.SIGNED, State.RECTIFYING);
        if (one.review().exceptional()) {
            requireText(one, reasons);
        }
        conclude(act, one, Conclusion.PASSED, reasons);
    }

    /** Notes that nobody confirmed or signed it in time (未参加); nothing follows by itself. */
    @Transactional
    public void absent(Act act, Seen seen, String reasons) {
        Judged one = take(act, seen, State.ASKED, State.CONFIRMED);
        if (!act.today().isAfter(one.review().due())) {
            throw refuse(one, ReviewSays.NOT_TO_JUDGE, ReviewSays.NOT_TO_JUDGE_NEXT);
        }
        requireText(one, reasons);
        conclude(act, one, Conclusion.ABSENT, reasons);
    }

    /** Something is to be put right within the rule's term; it is looked at again, and runs on meanwhile. */
    @Enforces(Rule.RECTIFICATION)
    @Transactional
    public void rectify(Act act, Seen seen, String what) {
        regulation.require(Rule.RECTIFICATION, act.today());
        Judged one = take(act, seen, State.SIGNED);
        requireText(one, what);
        Review review = one.review();
        var duty = duties.within(act, ReviewDuties.RECTIFY, review.asSubject(),
                register.custodianSeat(review.account()), Rule.RECTIFICATION);
        reviews.put(review.to(State.RECTIFYING, null,
                new Rectifying(what.strip(), Optional.ofNullable(duty.due()).orElse(act.today()), null)));
        ledger.record(act, Entry.of(review.asSubject(), "review.to-rectify").under(regulation.basis(
                Rule.RECTIFICATION).id(), Rule.RECTIFICATION.id()).with("until", duty.due())
                .withheld("what", what.strip()));
    }

    /** A review that somebody concludes, and its part. */
    record Judged(Part part, Looked looked) {
        Review review() {
            return looked.review();
        }
    }

    /** The review as it was seen, locked, in one of the states, by somebody who may conclude it. */
    Judged take(Act act, Seen seen, State... states) {
        Review review = reviews.lock(seen.review()).orElseThrow(NotFound::new);
        Part part = parts.find(review.part()).orElseThrow();
        access.check(act, Action.REVIEW_JUDGE, review.asSubject());
        Judged judged = new Judged(part, look.looked(act, List.of(review)).getFirst());
        if (!List.of(states).contains(review.state())) {
            throw refuse(judged, ReviewSays.NOT_TO_JUDGE, ReviewSays.NOT_TO_JUDGE_NEXT);
        }
        if (review.version() != seen.version()) {
            throw refuse(judged, ReviewSays.CHANGED_MEANWHILE, ReviewSays.CHANGED_MEANWHILE_NEXT);
        }
        if (!judges.of(part, review, act.today()).contains(act.person().orElseThrow())) {
            throw refuse(judged, ReviewSays.OWN, ReviewSays.OWN_NEXT);
        }
        return judged;
    }

    void conclude(Act act, Judged one, Conclusion conclusion, String reasons) {
        look.keep(List.of(one.looked()));
        ledger.record(act, end(act, one.part(), one.review(), conclusion, reasons.strip()));
        settle(act, one.part());
    }

    private Entry end(Act act, Part part, Review review, Conclusion conclusion, String reasons) {
        Rule rule = part.lane().rule();
        reviews.put(review.concluded(new Concluded(conclusion, reasons, act.person().orElseThrow(), act.at())));
        duties.end(act, review.asSubject(), ReviewDuties.CONFIRM, ReviewDuties.SIGN, ReviewDuties.STATE,
                ReviewDuties.RECTIFY);
        return Entry.of(review.asSubject(), "review.concluded").under(regulation.basis(rule).id(), rule.id())
                .with("findings", review.exceptions().stream().map(one -> one.id()).sorted()
                        .collect(Collectors.joining(",")))
                .withheld("reasons", reasons.isEmpty() ? null : reasons).outcome(conclusion.name());
    }

    /** What is done with is off the desk. */
    private void settle(Act act, Part part) {
        if (!reviews.open(part.id())) {
            duties.end(act, part.asSubject(), Part.TASK);
        }
    }

    void requireText(Judged one, String text) {
        if (text.isBlank()) {
            throw refuse(one, ReviewSays.REASONS_MISSING, ReviewSays.REASONS_MISSING_NEXT);
        }
    }

    Refused refuse(Judged one, MessageKey what, MessageKey next) {
        return regulation.refuse(one.part().lane().rule(), what, next);
    }
}
