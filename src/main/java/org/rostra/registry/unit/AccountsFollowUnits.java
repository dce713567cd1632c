package org.rostra.registry.unit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.directory.reorganise.UnitsReorganised;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.procedure.ReseatCases;
import org.rostra.registry.Account;
import org.rostra.registry.AccountsFollowed;
import org.rostra.registry.UnitAccounts;
import org.rostra.registry.campaign.Replies;
import org.rostra.registry.change.Changes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Accounts, what is open about them and what is owed for them follow the unit; whoever answers for them reports once. */
@Component
class AccountsFollowUnits {
    private final UnitAccounts accounts;
    private final Changes changes;
    private final UnitReportTable reports;
    private final UnitReportDuties owed;
    private final ReseatCases cases;
    private final Duties duties;
    private final Replies replies;
    private final Units units;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    AccountsFollowUnits(UnitAccounts accounts, Changes changes, UnitReportTable reports, UnitReportDuties owed,
            ReseatCases cases, Duties duties, Replies replies, Units units, Ledger ledger,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.changes = changes;
        this.reports = reports;
        this.owed = owed;
        this.cases = cases;
        this.duties = duties;
        this.replies = replies;
        this.units = units;
        this.ledger = ledger;
        this.events = events;
    }

    @EventListener
    void follow(UnitsReorganised fact) {
        Act act = fact.act();
        Reorganisation what = fact.what();
        Unit answering = units.get(what.answering());
        List<Account> concerned = switch (what.kind()) {
            case RENAME -> accounts.of(what.units());
            case MERGE, ABOLISH -> hand(act, what, accounts.of(what.units()), answering);
            case SPLIT -> hand(act, what, accounts.of(what.units()).stream()
                    .filter(one -> what.going().contains(one.id())).toList(), answering);
        };
        switch (what.kind()) {
            case RENAME -> {
                // Seats and cases name the unit by its id.
            }
            case MERGE, ABOLISH -> takeOver(act, what, answering);
            case SPLIT -> goAlong(act, what, concerned, answering);
        }
        cases.placed(act, fact.placed());
        owed.open(act, what, answering, concerned.stream().filter(one -> one.state().stands()).toList());
        events.publishEvent(new AccountsFollowed(act));
    }

    private List<Account> hand(Act act, Reorganisation what, List<Account> moved, Unit into) {
        List<Account> now = accounts.hand(act, moved, into);
        ledger.recordAll(act, now.stream().map(one -> Entry.of(one.asSubject(), "account.unit-changed")
                .happened(what.day()).with("reorganisation", what.id()).with("unit", into.id())
                .with("body", one.body().name()).with("tier", one.tier())).toList());
        if (what.kind().ends()) {
            accounts.keepCustody(what.units(), into.id());
        } else {
            accounts.keepCustody(what.units(), into.id(), now);
        }
        return now;
    }

    /** All that the offices of the ended units owe is owed by the same offices of the one that goes on. */
    private void takeOver(Act act, Reorganisation what, Unit into) {
        for (UUID ended : what.units()) {
            for (Office office : Office.values()) {
                duties.reseat(new Seat.OfficeAt(office, ended), new Seat.OfficeAt(office, into.id()));
                replies.reseat(new Seat.OfficeAt(office, ended), new Seat.OfficeAt(office, into.id()));
            }
        }
        cases.takenOver(act, what.units(), into);
        reports.handOn(what.units(), into.id());
        accounts.handOnLeads(what.units(), into.id());
    }

    /** What is open about the accounts that go is decided and owed where they go. */
    private void goAlong(Act act, Reorganisation what, List<Account> going, Unit into) {
        Set<UUID> ids = going.stream().map(Account::id).collect(Collectors.toSet());
        Set<UUID> subjects = new HashSet<>(ids);
        subjects.addAll(changes.openOf(ids));
        for (Office office : Office.values()) {
            duties.reseat(new Seat.OfficeAt(office, what.units().getFirst()), new Seat.OfficeAt(office, into.id()),
                    List.copyOf(ids));
        }
        cases.about(act, List.copyOf(subjects), into);
    }
}
