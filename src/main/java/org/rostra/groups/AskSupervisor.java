package org.rostra.groups;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Memberships;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The supervisor is told of a group or account and asked to join (四（一）); what he is told of runs meanwhile. */
@Component
public class AskSupervisor {
    private final Register register;
    private final Memberships memberships;
    private final CoSigners signers;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    AskSupervisor(Register register, Memberships memberships, CoSigners signers, GroupDuties duties,
            Regulation regulation, Ledger ledger) {
        this.register = register;
        this.memberships = memberships;
        this.signers = signers;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** True where a rule in force has the supervisor told of accounts of such a body, or of any group. */
    @Enforces({Rule.CLASS_REPORTS, Rule.STAFF_REPORT})
    public boolean asks(Act act, Account account) {
        return regulation.holds(GroupKind.reporting(account.body()), act.today());
    }

    /** Puts it on the desk of whoever signs beside those who keep the account; the caller holds its row. */
    @Enforces(Rule.CONFIRM_JOINED)
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Act act, Account account) {
        if (!asks(act, account)) {
            return;
        }
        Rule rule = GroupKind.reporting(account.body());
        memberships.put(account.id(), memberships.of(account.id()).asked(act.today()));
        duties.end(act, account.asSubject(), GroupDuties.CONFIRM);
        Optional<CoSigner> signer = signer(act, account);
        signer.ifPresent(one -> duties.owe(act, account.asSubject(), GroupDuties.CONFIRM, one.seat(), rule,
                Rule.CONFIRM_JOINED));
        ledger.record(act, Entry.of(account.asSubject(), "group.supervisor-asked")
                .under(regulation.basis(rule).id(), rule.id())
                .with("seat", signer.map(one -> one.seat().key()).orElse(""))
                .with("vacant", signer.map(CoSigner::vacant).orElse(true)));
    }

    /** Who is to confirm now. */
    public Optional<CoSigner> signer(Act act, Account account) {
        return signers.beside(account, keepers(act, List.of(account.id())), act.today());
    }

    private Set<UUID> keepers(Act act, Collection<UUID> accounts) {
        return register.custodians(accounts, act.today()).stream().map(Custody::person).collect(Collectors.toSet());
    }
}
