package org.rostra.groups;

import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.FilingNumbers;
import org.rostra.registry.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A group that is filed has its number; one whose filing came to nothing owes it again. */
@Component
class FilingsFollowCases {
    private final FilingTable filings;
    private final Register register;
    private final CountMembers counting;
    private final FilingNumbers numbers;
    private final Regulation regulation;
    private final Ledger ledger;

    FilingsFollowCases(FilingTable filings, Register register, CountMembers counting, FilingNumbers numbers,
            Regulation regulation, Ledger ledger) {
        this.filings = filings;
        this.register = register;
        this.counting = counting;
        this.numbers = numbers;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        CaseFile file = fact.file();
        if (!file.subject().kind().equals(Filing.KIND)) {
            return;
        }
        Filing filing = filings.find(file.subject().id()).orElseThrow(NotFound::new);
        Account account = register.lock(filing.group());
        switch (file.state()) {
            case APPROVED -> enter(fact.act(), account, filing, file);
            case REFUSED, WITHDRAWN -> {
                filings.move(filing.id(), FilingState.ENDED);
                counting.owe(fact.act(), account);
            }
            case RETURNED, OPEN -> {
                // It waits with its case.
            }
        }
    }

    @Enforces(Rule.FILING_NUMBER)
    private void enter(Act act, Account account, Filing filing, CaseFile file) {
        String number = numbers.next(act.today(), account);
        filings.move(filing.id(), FilingState.FILED);
        register.file(act, account, number);
        ledger.record(act, Entry.of(account.asSubject(), "group.filed").under(regulation.basis(
                Rule.LINE_OF_MEMBERS).id(), Rule.FILING_NUMBER.id()).with("case", file.id()).with("number", number));
        if (account.state() == AccountState.TO_BE_FILED) {
            register.move(act, account, AccountState.RUNNING);
            ledger.record(act, Entry.of(account.asSubject(), "group.runs").under(regulation.basis(
                    Rule.LINE_OF_MEMBERS).id(), Rule.LINE_OF_MEMBERS.id()).outcome(AccountState.RUNNING.name()));
        }
    }
}
