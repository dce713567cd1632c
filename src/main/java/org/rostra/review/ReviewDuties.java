package org.rostra.review;

import java.time.LocalDate;
import java.util.List;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What is owed in a review, and to whom it falls. */
@Component
class ReviewDuties {
    static final String CONFIRM = "review.confirm";
    static final String SIGN = "review.sign";
    static final String STATE = "review.state";
    static final String RECTIFY = "review.rectify";
    static final String CLOSE = "review.close";

    private final Duties duties;
    private final Regulation regulation;

    ReviewDuties(Duties duties, Regulation regulation) {
        this.duties = duties;
        this.regulation = regulation;
    }

    /** Owed by the last day of the review. */
    Owed by(Act act, LocalDate due, String task, Subject subject, Seat seat, Rule rule) {
        return Owed.by(due, task, subject, seat, rule.id(), regulation.basis(rule).id(), act.today());
    }

    void open(Act act, LocalDate due, String task, Subject subject, Seat seat, Rule rule) {
        duties.open(act, by(act, due, task, subject, seat, rule));
    }

    void openAll(Act act, List<Owed> owed) {
        duties.openAll(act, owed);
    }

    /** Owed within the term of the rule, from today. */
    Duty within(Act act, String task, Subject subject, Seat seat, Rule rule) {
        Term.ByDate term = (Term.ByDate) regulation.term(rule, act.today()).orElse(null);
        return duties.open(act,
                new Owed(task, subject, seat, rule.id(), regulation.basis(rule).id(), act.today(), term));
    }

    void end(Act act, Subject subject, String... tasks) {
        duties.end(act, subject, tasks);
    }
}
