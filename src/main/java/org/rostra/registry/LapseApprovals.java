package org.rostra.registry;

import java.util.List;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets approvals lapse that were not used in time; nothing that exists is touched. */
@Component
public class LapseApprovals {
    private static final int AT_ONCE = 200;

    private final AccountTable accounts;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    LapseApprovals(AccountTable accounts, Duties duties, Regulation regulation, Ledger ledger) {
        this.accounts = accounts;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The number of approvals that lapsed; asked again until it is none. */
    @Enforces(Rule.APPROVAL_LAPSES)
    @Transactional
    public int lapse(Act act) {
        List<Duty> late = duties.overdue(AccountDuties.OPEN, act.today(), AT_ONCE);
        for (Duty duty : late) {
            accounts.lock(duty.subject().id()).ifPresent(account -> {
                duties.end(act, duty.subject(), AccountDuties.OPEN);
                accounts.move(account.id(), account.state().to(AccountState.LAPSED), act.at());
                ledger.record(act, Entry.of(account.asSubject(), "account.lapsed")
                        .under(regulation.basis(Rule.APPROVAL_LAPSES).id(), Rule.APPROVAL_LAPSES.id())
                        .with("due", duty.due()).outcome(AccountState.LAPSED.name()));
            });
        }
        return late.size();
    }
}
