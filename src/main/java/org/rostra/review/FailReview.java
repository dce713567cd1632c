package org.rostra.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.rostra.registry.Supervisors;
import org.rostra.review.JudgeReviews.Judged;
import org.rostra.review.Review.Hearing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account fails (不合格): notice, statement, decision by somebody else; only then it stops (七（三）, R8). */
@Component
public class FailReview {
    private final JudgeReviews judging;
    private final ReviewTable reviews;
    private final ReviewDuties duties;
    private final Register register;
    private final Supervisors supervisors;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    FailReview(JudgeReviews judging, ReviewTable reviews, ReviewDuties duties, Register register,
            Supervisors supervisors, Regulation regulation, Access access, Ledger ledger) {
        this.judging = judging;
        this.reviews = reviews;
        this.duties = duties;
        this.register = register;
        this.supervisors = supervisors;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Tells those concerned that the account is to fail, and why; they may state their view within the term. */
    @Enforces(Rule.REVIEW_HEARD)
    @Transactional
    public void intend(Act act, Seen seen, String why) {
        Judged one = judging.take(act, seen, State.SIGNED, State.RECTIFYING);
        judging.requireText(one, why);
        Review review = one.review();
        Account account = register.get(review.account());
        var duty = duties.within(act, ReviewDuties.STATE, review.asSubject(), register.custodianSeat(account),
                Rule.REVIEW_HEARD);
        supervisors.seat(account, act.today()).ifPresent(seat -> duties.within(act, ReviewDuties.STATE,
                review.asSubject(), seat, Rule.REVIEW_HEARD));
        duties.end(act, review.asSubject(), ReviewDuties.RECTIFY);
        LocalDate until = Optional.ofNullable(duty.due()).orElse(act.today());
        reviews.put(review.to(State.INTENDED, new Hearing(act.person().orElseThrow(), act.today(), why.strip(), until,
                null, null), review.rectifying()));
        ledger.record(act, Entry.of(review.asSubject(), "review.to-fail").under(regulation.basis(
                one.part().lane().rule()).id(), Rule.REVIEW_HEARD.id()).with("until", until)
                .withheld("why", why.strip()));
    }

    /** What those concerned say to it. */
    @Transactional
    public void state(Act act, UUID id, String statement) {
        Review review = reviews.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.REVIEW_STATE, review.asSubject());
        Hearing hearing = review.hearing();
        if (review.state() != State.INTENDED || hearing == null) {
            throw regulation.refuse(Rule.REVIEW_HEARD, ReviewSays.NOT_INTENDED, ReviewSays.NOT_INTENDED_NEXT);
        }
        if (statement.isBlank()) {
            throw regulation.refuse(Rule.REVIEW_HEARD, ReviewSays.REASONS_MISSING, ReviewSays.REASONS_MISSING_NEXT);
        }
        UUID person = act.person().orElseThrow();
        String all = hearing.statement() == null ? statement.strip() : hearing.statement() + "\n" + statement.strip();
        reviews.put(review.to(State.INTENDED, new Hearing(hearing.by(), hearing.on(), hearing.why(), hearing.until(),
                all, person), review.rectifying()));
        duties.end(act, review.asSubject(), ReviewDuties.STATE);
        ledger.record(act, Entry.of(review.asSubject(), "review.stated").under(regulation.basis(
                Rule.REVIEW_HEARD).id(), Rule.REVIEW_HEARD.id()).withheld("statement", statement.strip()));
    }

    /**
     * Decides that it fails. The account rests from now on, and is to be closed.
     *
     * @throws org.rostra.policy.Refused before those concerned have spoken or their term is over; or by who proposed it
     */
    @Enforces({Rule.FAILED_STOPS, Rule.REVIEW_HEARD})
    @Transactional
    public void fail(Act act, Seen seen, String reasons) {
        Judged one = heard(act, seen);
        judging.requireText(one, reasons);
        Account account = register.lock(one.review().account());
        judging.conclude(act, one, Conclusion.FAILED, reasons);
        if (regulation.holds(Rule.FAILED_STOPS, act.today()) && register.stop(act, account)) {
            ledger.record(act, Entry.of(account.asSubject(), "account.stopped").under(regulation.basis(
                    Rule.FAILED_STOPS).id(), Rule.FAILED_STOPS.id()).with("review", one.review().id())
                    .outcome(AccountState.SUSPENDED.name()));
        }
        close(act, account);
    }

    @Enforces(Rule.FAILED_CLOSES)
    private void close(Act act, Account account) {
        if (regulation.holds(Rule.FAILED_CLOSES, act.today())) {
            List<Seat> seats = supervisors.seat(account, act.today()).stream().toList();
            duties.within(act, ReviewDuties.CLOSE, account.asSubject(),
                    seats.isEmpty() ? register.custodianSeat(account) : seats.getFirst(), Rule.FAILED_CLOSES);
        }
    }

    /** After hearing them it passes all the same. */
    @Transactional
    public void spare(Act act, Seen seen, String reasons) {
        Judged one = heard(act, seen);
        judging.requireText(one, reasons);
        judging.conclude(act, one, Conclusion.PASSED, reasons);
    }

    private Judged heard(Act act, Seen seen) {
        Judged one = judging.take(act, seen, State.INTENDED);
        Hearing hearing = Objects.requireNonNull(one.review().hearing());
        if (hearing.statement() == null && !act.today().isAfter(hearing.until())) {
            throw regulation.refuse(Rule.REVIEW_HEARD, ReviewSays.HEARING_OPEN, ReviewSays.HEARING_OPEN_NEXT);
        }
        return one;
    }
}
