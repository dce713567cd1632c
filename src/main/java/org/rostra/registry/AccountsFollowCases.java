package org.rostra.registry;

import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The account follows its case: approved, filed, refused, withdrawn. */
@Component
class AccountsFollowCases {
    private final AccountTable accounts;
    private final AccountDuties duties;
    private final FilingNumbers numbers;
    private final Regulation regulation;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    AccountsFollowCases(AccountTable accounts, AccountDuties duties, FilingNumbers numbers, Regulation regulation,
            Ledger ledger, ApplicationEventPublisher facts) {
        this.accounts = accounts;
        this.duties = duties;
        this.numbers = numbers;
        this.regulation = regulation;
        this.ledger = ledger;
        this.facts = facts;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        CaseFile file = fact.file();
        if (!file.subject().kind().equals(Account.KIND)) {
            return;
        }
        Account account = accounts.lock(file.subject().id()).orElseThrow(NotFound::new);
        boolean filing = regulation.procedure(file.procedure()).then().isEmpty();
        switch (file.state()) {
            case APPROVED -> {
                if (filing) {
                    run(fact.act(), account, file);
                } else {
                    approve(fact.act(), account, file);
                }
            }
            case REFUSED, WITHDRAWN -> fall(fact.act(), account, file);
            case RETURNED, OPEN -> {
                // The account waits with its case.
            }
        }
    }

    private void approve(Act act, Account account, CaseFile file) {
        account.state().to(AccountState.APPROVED_TO_OPEN);
        accounts.approve(account.id(), act.today(), act.at());
        duties.mustOpen(act, account);
        ledger.record(act, Entry.of(account.asSubject(), "account.approved")
                .under(regulation.procedure(file.procedure()).clause(), Rule.APPROVAL_BEFORE_OPENING.id())
                .with("case", file.id()).outcome(AccountState.APPROVED_TO_OPEN.name()));
    }

    @Enforces(Rule.FILING_NUMBER)
    private void run(Act act, Account account, CaseFile file) {
        account.state().to(AccountState.RUNNING);
        String number = numbers.next(act.today(), account);
        accounts.file(account.id(), number, act.today(), act.at());
        ledger.record(act, Entry.of(account.asSubject(), "account.filed")
                .under(regulation.procedure(file.procedure()).clause(), Rule.FILING_NUMBER.id())
                .with("case", file.id()).with("number", number).outcome(AccountState.RUNNING.name()));
        facts.publishEvent(new AccountRuns(act, account.id()));
    }

    /** An account that exists goes back to be made up; one that was only wished for ends here. */
    private void fall(Act act, Account account, CaseFile file) {
        boolean refused = file.state() == CaseFile.State.REFUSED;
        if (account.state() == AccountState.APPROVED_TO_OPEN && !refused) {
            // The filing was taken back, not the approval.
            duties.mustOpen(act, account);
            return;
        }
        boolean exists = account.imported() && account.state() == AccountState.APPLIED;
        AccountState next = exists
                ? AccountState.TO_BE_FILED
                : refused ? AccountState.REFUSED : AccountState.WITHDRAWN;
        accounts.move(account.id(), account.state().to(next), act.at());
        ledger.record(act, Entry.of(account.asSubject(), refused ? "account.refused" : "account.withdrawn")
                .under(regulation.procedure(file.procedure()).clause(), file.procedure()).with("case", file.id())
                .outcome(next.name()));
    }
}
