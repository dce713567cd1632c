package org.rostra.registry.change;

import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Details;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a case about a change leads to: what is filed is entered, what is determined is to be carried out. */
@Component
class ChangesFollowCases {
    private final Register register;
    private final ChangeTable changes;
    private final Names names;
    private final HandOvers handOvers;
    private final Closings closings;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    ChangesFollowCases(Register register, ChangeTable changes, Names names, HandOvers handOvers,
            Closings closings,
            Duties duties, Regulation regulation,
            Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.names = names;
        this.handOvers = handOvers;
        this.closings = closings;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        CaseFile file = fact.file();
        if (!file.subject().kind().equals(Change.KIND)) {
            return;
        }
        Change change = changes.find(file.subject().id()).orElseThrow(NotFound::new);
        Account account = register.lock(change.account());
        switch (file.state()) {
            case APPROVED -> approved(fact.act(), account, change, file);
            case REFUSED -> failed(fact.act(), account, change, State.REFUSED);
            case WITHDRAWN -> failed(fact.act(), account, change, State.WITHDRAWN);
            case RETURNED, OPEN -> {
                // The change waits with its case.
            }
        }
    }

    private void approved(Act act, Account account, Change change, CaseFile file) {
        switch (change.kind()) {
            case REPORT -> enter(act, account, change, file);
            case RENAME -> determine(act, account, change, file);
            case HAND_OVER, TAKE_OVER -> handOvers.conclude(act, change, State.APPROVED);
            case CLOSING -> closings.begin(act, account, change, file);
            case CLOSING_PROOF -> closings.close(act, account, change, file);
        }
    }

    private void enter(Act act, Account account, Change change, CaseFile file) {
        changes.move(change.id(), State.APPROVED);
        names.find(account, change.answers().text("name"))
                .ifPresent(determined -> changes.move(determined.id(), State.CARRIED_OUT));
        register.amend(act, account, ChangeItem.in(Details.of(account), change.items(), change.answers()));
        Rule rule = change.due() == null ? Rule.OTHER_CHANGES : Rule.CHANGE_REPORT;
        ledger.record(act, Entry.of(account.asSubject(), "account.changed")
                .under(regulation.basis(rule).id(), rule.id()).with("case", file.id())
                .with("items", ReportChange.items(change)));
    }

    private void determine(Act act, Account account, Change change, CaseFile file) {
        changes.move(change.id(), State.APPROVED);
        ledger.record(act, Entry.of(account.asSubject(), "account.name-determined")
                .under(regulation.basis(Rule.NAME_DETERMINED).id(), Rule.NAME_DETERMINED.id())
                .with("case", file.id()).with("name", change.answers().text("name")));
        mustReportName(act, account);
    }

    private void failed(Act act, Account account, Change change, State state) {
        switch (change.kind()) {
            case REPORT, RENAME -> over(act, account, change, state);
            case HAND_OVER, TAKE_OVER -> handOvers.conclude(act, change, state);
            case CLOSING, CLOSING_PROOF -> closings.failed(act, account, change, state);
        }
    }

    /** A name that was determined and whose report came to nothing is to be reported still. */
    private void over(Act act, Account account, Change change, State state) {
        changes.move(change.id(), state);
        if (change.kind() == Kind.REPORT && change.items().contains(ChangeItem.NAME)
                && names.find(account, change.answers().text("name")).isPresent()) {
            mustReportName(act, account);
        }
    }

    private void mustReportName(Act act, Account account) {
        duties.open(act, new Owed(Tasks.REPORT_NAME, account.asSubject(),
                register.custodianSeat(account), Rule.NAME_DETERMINED.id(),
                regulation.basis(Rule.NAME_DETERMINED).id(), act.today(), null));
    }
}
