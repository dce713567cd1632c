package org.rostra.registry;

import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.springframework.stereotype.Component;

/** Printing on the page of an account. */
@Component
class AccountPapers implements AccountPanel {
    private final CasePapers papers;

    AccountPapers(CasePapers papers) {
        this.papers = papers;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        return papers.of(act, Target.of(account.asSubject()), "/accounts/" + account.id()).map(panel -> panel::in);
    }
}
