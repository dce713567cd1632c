package org.rostra.registry;

import java.util.Map;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;

/** What is owed about an account. */
@Component
class AccountDuties {
    /** Open it on the platform and file it back, before the approval lapses. */
    static final String OPEN = "registry.open";
    /** What a unit may have been asked to do about an account found by chance; making it up does all of it. */
    static final String[] REMEDIES = {"registry.lead-make-up", "registry.lead-rename", "registry.lead-regain"};
    /** Where each task about an account is done, beneath the account. */
    static final Map<String, String> PLACES = Map.ofEntries(Map.entry(OPEN, "/filing"),
            Map.entry("change.report-name", "/changes"), Map.entry("change.report-contact", "/changes"),
            Map.entry("change.find-custodian", "/hand-over?kind=TAKE_OVER"),
            Map.entry("change.add-custodian", "/hand-over?kind=TAKE_OVER"),
            Map.entry("change.hand-over-before-leaving", "/hand-over"),
            Map.entry("change.prove-closing", "/closing-proof"),
            Map.entry("change.report-certification", "/changes"), Map.entry("campaign.still-true", "/still-true"),
            Map.entry("change.suggestion", "/suggestion"), Map.entry("review.close", "/closing"));
    /** The role on an account that its custodians hold. */
    static final String CUSTODIAN = "custodian";

    private final Duties duties;
    private final Regulation regulation;

    AccountDuties(Duties duties, Regulation regulation) {
        this.duties = duties;
        this.regulation = regulation;
    }

    void mustOpen(Act act, Account account) {
        Term.ByDate term = (Term.ByDate) regulation.term(Rule.APPROVAL_LAPSES, act.today()).orElse(null);
        duties.open(act, new Owed(OPEN, account.asSubject(), new Seat.RoleOn(CUSTODIAN, account.asSubject()),
                Rule.APPROVAL_LAPSES.id(), regulation.basis(Rule.APPROVAL_LAPSES).id(), act.today(), term));
    }
}
