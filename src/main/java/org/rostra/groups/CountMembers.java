package org.rostra.groups;

import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Membership;
import org.rostra.registry.Memberships;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many are in a platform with members, and what follows at the line (四（一）). Whoever counts holds the account's row:
 * of two counts at once the later sees the earlier, and the filing is owed once.
 */
@Component
public class CountMembers {
    private static final int MOST = 1_000_000;

    private final Register register;
    private final Memberships memberships;
    private final FilingTable filings;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    CountMembers(Register register, Memberships memberships, FilingTable filings, GroupDuties duties,
            Regulation regulation,
            Ledger ledger) {
        this.register = register;
        this.memberships = memberships;
        this.filings = filings;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Declares how many there are.
     *
     * @throws org.rostra.policy.Refused for a number that cannot be, or an account that is not in use
     */
    @Transactional
    public void declare(Act act, UUID id, int members) {
        Account account = register.lockFor(act, Action.GROUP_COUNT, id);
        if (!account.state().inHands() && account.state() != AccountState.TO_BE_FILED) {
            throw regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.NOT_RUNNING, GroupSays.NOT_RUNNING_NEXT);
        }
        count(act, account, members);
    }

    /** Takes a number that was counted; the caller holds the account's row. */
    @Enforces(Rule.LINE_OF_MEMBERS)
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(Act act, Account account, int members) {
        if (members < 1 || members > MOST) {
            throw regulation.refuse(Rule.LINE_OF_MEMBERS, GroupSays.COUNT_UNFIT, GroupSays.COUNT_UNFIT_NEXT);
        }
        boolean reaches = regulation.count(Rule.LINE_OF_MEMBERS, act.today()).filter(line -> members >= line)
                .isPresent();
        Membership before = memberships.of(account.id());
        Membership now = before.counted(members, act.today(), reaches);
        memberships.put(account.id(), now);
        ledger.record(act, Entry.of(account.asSubject(), "group.counted").under(regulation.basis(
                Rule.LINE_OF_MEMBERS).id(), Rule.LINE_OF_MEMBERS.id()).with("members", members)
                .with("reached", now.reached()));
        if (now.reached() != null) {
            owe(act, account);
        }
    }

    /** The filing is owed where the line was reached, and it is neither filed, nor under way, nor owed already. */
    @Enforces(Rule.FILE_AT_LINE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void owe(Act act, Account account) {
        if (account.filingNumber() == null && !filings.stands(account.id())
                && !duties.owed(account.asSubject(), GroupDuties.FILE)) {
            duties.owe(act, account.asSubject(), GroupDuties.FILE, register.custodianSeat(account),
                    Rule.LINE_OF_MEMBERS, Rule.FILE_AT_LINE);
        }
    }
}
