package org.rostra.registry.change;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account rests for a while (暂停运行) and runs again: with a reason each time, and the public is told so. */
@Component
public class SuspendAccount {
    private final Register register;
    private final Regulation regulation;
    private final PlatformLinks platforms;
    private final Ledger ledger;
    private final List<StopOrder> orders;

    SuspendAccount(Register register, Regulation regulation, PlatformLinks platforms, Ledger ledger,
            List<StopOrder> orders) {
        this.platforms = platforms;
        this.orders = List.copyOf(orders);
        this.register = register;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** True if the act's person may suspend it, or let it run again, now. */
    public boolean may(Act act, Account account) {
        return (account.state() == AccountState.RUNNING && regulation.holds(Rule.SUSPENSION, act.today())
                || account.state() == AccountState.SUSPENDED)
                && register.may(act, Action.ACCOUNT_SUSPEND, account);
    }

    /** @throws Refused without a reason, or if the account does not run */
    @Enforces(Rule.SUSPENSION)
    @Transactional
    public void suspend(Act act, UUID id, String reason) {
        regulation.require(Rule.SUSPENSION, act.today());
        move(act, id, AccountState.RUNNING, AccountState.SUSPENDED, reason, "account.suspended");
    }

    /**
     * Lets it run again; one that was never filed is still to be.
     *
     * @throws Refused without a reason, if the account is not suspended, or was stopped by a decision that holds
     */
    @Transactional
    public void resume(Act act, UUID id, String reason) {
        orders.forEach(order -> order.check(act, register.get(id)));
        Account account = register.get(id);
        if (account.filingNumber() == null && !platforms.isGroup(account.platform())) {
            move(act, id, AccountState.SUSPENDED, AccountState.TO_BE_FILED, reason, "account.resumed-unfiled");
        } else {
            move(act, id, AccountState.SUSPENDED, AccountState.RUNNING, reason, "account.resumed");
        }
    }

    private void move(Act act, UUID id, AccountState from, AccountState to, String reason, String type) {
        Account account = register.lockFor(act, Action.ACCOUNT_SUSPEND, id);
        if (account.state() != from) {
            throw refuse(ChangeSays.STATE_OTHER, ChangeSays.STATE_OTHER_NEXT);
        }
        if (reason.isBlank()) {
            throw refuse(ChangeSays.REASON_MISSING, ChangeSays.REASON_MISSING_NEXT);
        }
        register.move(act, account, to);
        ledger.record(act, Entry.of(account.asSubject(), type).under(regulation.basis(Rule.SUSPENSION).id(),
                Rule.SUSPENSION.id()).withheld("reason", reason.strip()).outcome(to.name()));
    }

    private Refused refuse(MessageKey what, MessageKey next) {
        return regulation.refuse(Rule.SUSPENSION, what, next);
    }
}
