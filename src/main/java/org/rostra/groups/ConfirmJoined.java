package org.rostra.groups;

import java.util.Optional;
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
import org.springframework.transaction.annotation.Transactional;

/** The supervisor says: I am in it, and agree to its name, members and content (四（一）, 四（三）). */
@Component
public class ConfirmJoined {
    private final Register register;
    private final GroupRegister groups;
    private final AskSupervisor supervision;
    private final Memberships memberships;
    private final GroupDuties duties;
    private final StaffOnly staff;
    private final Regulation regulation;
    private final Ledger ledger;

    ConfirmJoined(Register register, GroupRegister groups, AskSupervisor supervision, Memberships memberships,
            GroupDuties duties, StaffOnly staff, Regulation regulation, Ledger ledger) {
        this.register = register;
        this.groups = groups;
        this.supervision = supervision;
        this.memberships = memberships;
        this.duties = duties;
        this.staff = staff;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** True if the act's person is the one to confirm now. */
    public boolean may(Act act, Account account) {
        return memberships.of(account.id()).awaited() && act.person().isPresent()
                && supervision.signer(act, account).filter(one -> one.people().contains(act.person().get()))
                        .isPresent();
    }

    /**
     * Confirms what the person saw.
     *
     * @param seen the version of the group that was shown; of an account that is none, anything
     * @throws org.rostra.policy.Refused if it is not his to confirm, is confirmed, or has changed since
     */
    @Transactional
    public void confirm(Act act, UUID id, int seen) {
        Account account = register.lockFor(act, Action.GROUP_CONFIRM, id);
        Membership before = memberships.of(id);
        Rule rule = GroupKind.reporting(account.body());
        if (!before.awaited()) {
            throw regulation.refuse(rule, GroupSays.CONFIRMED_ALREADY, GroupSays.CONFIRMED_ALREADY_NEXT);
        }
        UUID person = requireSigner(act, account, rule);
        if (groups.isGroup(account) && groups.of(act, account).version() != seen) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.CHANGED_MEANWHILE,
                    GroupSays.CHANGED_MEANWHILE_NEXT);
        }
        memberships.put(id, before.admitted(act.today(), person));
        duties.end(act, account.asSubject(), GroupDuties.CONFIRM);
        ledger.record(act, Entry.of(account.asSubject(), "group.joined").under(regulation.basis(rule).id(), rule.id())
                .with("version", seen));
        if (account.state() == AccountState.TO_BE_FILED && groups.isGroup(account)) {
            groups.whole(act, account);
            register.move(act, account, AccountState.RUNNING);
            ledger.record(act, Entry.of(account.asSubject(), "group.runs").under(regulation.basis(rule).id(),
                    rule.id()).outcome(AccountState.RUNNING.name()));
        }
    }

    /**
     * Says that the group is none of his: it was registered by mistake, or by somebody who had no business to. Only
     * before it was ever confirmed; afterwards two decide on its end.
     *
     * @throws org.rostra.policy.Refused if it is not his to confirm, was confirmed once, or no reason is given
     */
    @Transactional
    public void deny(Act act, UUID id, String reason) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CONFIRM, id);
        Account account = whole.account();
        Rule rule = GroupKind.reporting(account.body());
        Membership before = memberships.of(id);
        if (!before.awaited() || before.admitted() != null || account.filingNumber() != null) {
            throw regulation.refuse(rule, GroupSays.CONFIRMED_ALREADY, GroupSays.CONFIRMED_ALREADY_NEXT);
        }
        requireSigner(act, account, rule);
        if (reason.isBlank()) {
            throw regulation.refuse(rule, GroupSays.TEXT_MISSING, GroupSays.TEXT_MISSING_NEXT);
        }
        register.move(act, account, AccountState.REFUSED);
        memberships.put(id, before.settled());
        duties.endAll(act, account.asSubject());
        ledger.record(act, Entry.of(account.asSubject(), "group.denied").under(regulation.basis(rule).id(), rule.id())
                .withheld("reason", reason.strip()).outcome(AccountState.REFUSED.name()));
    }

    @Enforces(Rule.SUPERVISOR_BY_BODY)
    private UUID requireSigner(Act act, Account account, Rule rule) {
        UUID person = act.person().orElseThrow();
        Optional<CoSigner> signer = supervision.signer(act, account);
        if (signer.filter(one -> one.people().contains(person)).isEmpty()) {
            throw regulation.refuse(rule, GroupSays.NOT_YOURS_TO_CONFIRM, GroupSays.NOT_YOURS_TO_CONFIRM_NEXT);
        }
        staff.require(act, person);
        return person;
    }
}
