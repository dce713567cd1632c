package org.rostra.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Json;
import org.rostra.registry.Register;
import org.rostra.registry.Supervisors;
import org.rostra.review.Review.Told;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The custodian says: the dossier is right, and so the account was run; or what is otherwise. */
@Component
public class ConfirmReview {
    /** The form of the self-check. */
    public static final String FORM = "annual-review";

    private final ReviewTable reviews;
    private final PartTable parts;
    private final LookAgain look;
    private final ReviewDuties duties;
    private final Register register;
    private final Supervisors supervisors;
    private final FormCheck check;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    ConfirmReview(ReviewTable reviews, PartTable parts, LookAgain look, ReviewDuties duties, Register register,
            Supervisors supervisors, FormCheck check, Regulation regulation, Access access, Ledger ledger) {
        this.reviews = reviews;
        this.parts = parts;
        this.look = look;
        this.duties = duties;
        this.register = register;
        this.supervisors = supervisors;
        this.check = check;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Confirms with the answers to the self-check.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused if it is confirmed already
     */
    @Transactional
    public void confirm(Act act, UUID id, Map<String, List<String>> given) {
        Review review = take(act, id);
        FormPlan form = regulation.form(FORM);
        List<String> fields = form.fields().map(FormPlan.Field::id).toList();
        Answers answers = Answers.NONE.with(given.entrySet().stream().filter(entry -> fields.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        List<FormFault> faults = new ArrayList<>(check.faults(form, answers, act.today()));
        faults.addAll(SelfCheck.faults(form, answers));
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.clause(form.clause()));
        }
        confirm(act, review, answers, false);
    }

    /** Confirms that nothing is otherwise, of each of them (无变化); tells how many were still to be confirmed. */
    @Transactional
    public int unchanged(Act act, Collection<UUID> ids) {
        int done = 0;
        for (UUID id : ids.stream().distinct().sorted().toList()) {
            if (reviews.lock(id).filter(one -> one.state() == State.ASKED).isPresent()) {
                confirm(act, take(act, id), SelfCheck.NOTHING_OTHERWISE, true);
                done++;
            }
        }
        return done;
    }

    private Review take(Act act, UUID id) {
        Review review = reviews.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.REVIEW_CONFIRM, review.asSubject());
        if (review.state() != State.ASKED) {
            throw regulation.refuse(rule(review), ReviewSays.CONFIRMED_ALREADY, ReviewSays.CONFIRMED_ALREADY_NEXT);
        }
        return review;
    }

    private Rule rule(Review review) {
        return parts.find(review.part()).orElseThrow().lane().rule();
    }

    private void confirm(Act act, Review review, Answers answers, boolean unchanged) {
        Rule rule = rule(review);
        UUID person = act.person().orElseThrow();
        Review next = look.now(act, List.of(review.confirmed(new Told(answers, unchanged, person, act.at()))))
                .getFirst();
        reviews.put(next);
        Account account = register.get(review.account());
        register.confirm(act, List.of(account.id()));
        duties.end(act, review.asSubject(), ReviewDuties.CONFIRM);
        Optional<Seat> seat = supervisors.seat(account, act.today());
        seat.ifPresent(one -> duties.open(act, review.due(), ReviewDuties.SIGN, review.asSubject(), one, rule));
        ledger.record(act, Entry.of(review.asSubject(), "review.confirmed").under(regulation.basis(rule).id(),
                rule.id()).with("unchanged", unchanged).withheld("answers", Json.write(
                        answers.values())));
    }
}
