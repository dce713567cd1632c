package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Receipt;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts pass from hand to hand: who goes tells what he handed over, who comes says that he has it, the supervisor
 * witnesses, the unit signs, and the report of 七（二） is made by the same case.
 */
@Component
public class HandOvers {
    private final Register register;
    private final ChangeTable changes;
    private final Stands standing;
    private final ReportTerms terms;
    private final Successions succession;
    private final ChangeCases cases;
    private final Duties duties;
    private final CustodyWatch watch;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    HandOvers(Register register, ChangeTable changes, Stands standing, ReportTerms terms,
            Successions succession, ChangeCases cases, Duties duties,
            CustodyWatch watch, Regulation regulation, Access access,
            Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.standing = standing;
        this.terms = terms;
        this.succession = succession;
        this.cases = cases;
        this.duties = duties;
        this.watch = watch;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** Tells what was handed over; by the custodian who goes. What is not done needs a note. */
    @Transactional
    public void give(Act act, UUID id, List<String> done, String note) {
        Change change = agreeing(act, Action.HAND_OVER_GIVE, id);
        if (change.kind() != Kind.HAND_OVER || !change.leaving().contains(act.person().orElseThrow())
                || change.given()) {
            throw succession.refuse(change.kind(), ChangeSays.NOT_THE_ONE, ChangeSays.NOT_THE_ONE_NEXT);
        }
        List<String> points = regulation.list("hand-over-points").on(act.today()).stream().map(WordList.Entry::id)
                .toList();
        if (!new HashSet<>(done).containsAll(points) && note.isBlank()) {
            throw succession.refuse(change.kind(), ChangeSays.POINTS_OPEN, ChangeSays.POINTS_OPEN_NEXT);
        }
        Change told = change.with(change.answers().with(Map.of("points", done.stream().filter(points::contains)
                .toList(), "points-note", List.of(note), "given-on", List.of(act.today().toString()))));
        changes.agree(told);
        duties.end(act, change.asSubject(), Tasks.GIVE);
        succession.owe(act, change, Tasks.TAKE, change.successor());
        ledger.record(act, succession.entry(change, "account.handed-over").with("points", String.join(",",
                told.answers().all("points"))).withheld("note", note));
    }

    /** The successor has the account: he keeps it from now on, and the case goes before the supervisor. */
    @Transactional
    public CaseFile take(Act act, UUID id) {
        Change change = agreeing(act, Action.HAND_OVER_TAKE, id);
        Account account = register.lock(change.account());
        boolean ready = change.kind() == Kind.TAKE_OVER || change.given();
        if (!act.person().orElseThrow().equals(change.successor()) || !ready) {
            throw succession.refuse(change.kind(), ChangeSays.NOT_THE_ONE, ChangeSays.NOT_THE_ONE_NEXT);
        }
        Unit unit = standing.requireUnit(account);
        succession.requireFit(act, account, change.kind(), succession.keepers(act, account.id()), change.leaving(),
                change.successor());
        LocalDate today = act.today();
        Change taken = change.taken(today, terms.due(account, Set.of(ChangeItem.CUSTODIANS), today)
                .map(Receipt.ByDate::due).orElse(null));
        changes.agree(taken);
        register.admit(act, account.id(), change.successor(), change.answers().date("leaves-on").orElse(null));
        duties.end(act, change.asSubject(), Tasks.GIVE, Tasks.TAKE);
        CaseFile file = cases.open(act, account, unit, change, change.kind().form());
        ledger.record(act, succession.entry(change, "account.taken").with("case", file.id()));
        watch.look(act, account.id());
        return file;
    }

    /** Sends the case again after it was returned, with its reason told better. */
    @Transactional
    public CaseFile again(Act act, UUID id, Map<String, List<String>> given) {
        access.check(act, Action.ACCOUNT_CHANGE, Change.subject(id));
        Change before = changes.find(id).filter(one -> one.kind().custody()).orElseThrow(NotFound::new);
        Account account = register.lock(before.account());
        Unit unit = standing.requireUnit(account);
        Change told = before.with(before.answers().with(Map.of("reason", given.getOrDefault("reason", List.of()))));
        ledger.record(act, succession.entry(told, "account.hand-over-amended"));
        return cases.again(act, account, unit, told);
    }

    /** How a case about custody ended: who goes keeps it no longer; or who came does not. */
    @Transactional(propagation = Propagation.MANDATORY)
    void conclude(Act act, Change change, State state) {
        changes.move(change.id(), state);
        boolean passed = state == State.APPROVED;
        register.release(act, change.account(), passed ? change.leaving() : List.of(change.successor()));
        if (passed) {
            duties.end(act, register.subject(change.account()), Tasks.HAND_OVER_BEFORE_LEAVING, Tasks.REGAIN);
        }
        ledger.record(act, succession.entry(change, passed ? "account.hand-over-filed" : "account.hand-over-failed"));
        watch.look(act, change.account());
    }

    /** Ends it before it was taken: it is not to be, or the successor does not want it. */
    @Transactional
    public void cancel(Act act, UUID id) {
        Change change = agreeing(act, Action.HAND_OVER_CANCEL, id);
        changes.move(id, State.WITHDRAWN);
        duties.end(act, change.asSubject(), Tasks.GIVE, Tasks.TAKE);
        ledger.record(act, succession.entry(change, "account.hand-over-cancelled"));
    }

    private Change agreeing(Act act, Action action, UUID id) {
        access.check(act, action, Change.subject(id));
        Change change = changes.find(id).filter(one -> one.kind().custody()).orElseThrow(NotFound::new);
        register.lock(change.account());
        return changes.find(id).filter(one -> one.state() == State.AGREEING)
                .orElseThrow(
                        () -> succession.refuse(change.kind(), ChangeSays.NOT_AGREEING, ChangeSays.NOT_AGREEING_NEXT));
    }
}
