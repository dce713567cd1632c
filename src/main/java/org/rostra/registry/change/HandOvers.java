package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Receipt;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.WordList;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.Bodies;
import org.rostra.registry.Custody;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
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
    private static final String WHO = ChangeItem.CUSTODIANS.fields().getFirst();

    private final Register register;
    private final ChangeTable changes;
    private final Stands standing;
    private final FormCheck check;
    private final ReportTerms terms;
    private final People people;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Duties duties;
    private final CustodyWatch watch;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    HandOvers(Register register, ChangeTable changes, Stands standing, FormCheck check, ReportTerms terms,
            People people, Bodies bodies, Procedures procedures, Duties duties,
            CustodyWatch watch, Regulation regulation, Access access,
            Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.standing = standing;
        this.check = check;
        this.terms = terms;
        this.people = people;
        this.bodies = bodies;
        this.procedures = procedures;
        this.duties = duties;
        this.watch = watch;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Names who is to keep the account.
     *
     * @param leaving for a hand-over the one custodian who goes; for a take-over those who cannot hand it over, if any
     * @throws FormIncomplete with every field that is missing or wrong
     * @throws Refused        if the successor is not in the directory, has left, keeps the account already, or too few
     *     members of staff would be left; or if another change of custodians is under way
     */
    @Enforces({Rule.HAND_OVER, Rule.TAKE_OVER})
    @Transactional
    public Change begin(Act act, UUID id, Kind kind, Collection<UUID> leaving, Map<String, List<String>> given) {
        Account account = register.lockFor(act, Action.ACCOUNT_HAND_OVER, id);
        standing.requireUnit(account);
        Set<UUID> keepers = keepers(act, id);
        Answers answers = read(kind, given);
        UUID successor = answers.id(WHO).orElseThrow();
        requireFree(id);
        if (!keepers.containsAll(leaving) || kind == Kind.HAND_OVER && leaving.size() != 1) {
            throw refuse(kind, ChangeSays.LEAVING_UNKNOWN, ChangeSays.LEAVING_UNKNOWN_NEXT);
        }
        requireFit(act, account, kind, keepers, leaving, successor);
        var change = new Change(Ids.next(), id, kind, State.AGREEING, successor, null, act.today(), null, answers,
                new Answers(Map.of(WHO, leaving.stream().map(UUID::toString).toList())), null);
        changes.insert(change);
        if (kind == Kind.HAND_OVER) {
            owe(act, change, Tasks.GIVE, leaving.iterator().next());
        } else {
            owe(act, change, Tasks.TAKE, successor);
        }
        ledger.record(act, entry(change, kind == Kind.HAND_OVER
                ? "account.hand-over-begun"
                : "account.take-over-begun"));
        return change;
    }

    /** Tells what was handed over; by the custodian who goes. What is not done needs a note. */
    @Transactional
    public void give(Act act, UUID id, List<String> done, String note) {
        Change change = agreeing(act, Action.HAND_OVER_GIVE, id);
        if (change.kind() != Kind.HAND_OVER || !change.leaving().contains(act.person().orElseThrow())
                || change.given()) {
            throw refuse(change.kind(), ChangeSays.NOT_THE_ONE, ChangeSays.NOT_THE_ONE_NEXT);
        }
        List<String> points = regulation.list("hand-over-points").entries().stream().map(WordList.Entry::id).toList();
        if (!new HashSet<>(done).containsAll(points) && note.isBlank()) {
            throw refuse(change.kind(), ChangeSays.POINTS_OPEN, ChangeSays.POINTS_OPEN_NEXT);
        }
        Change told = change.with(change.answers().with(Map.of("points", done.stream().filter(points::contains)
                .toList(), "points-note", List.of(note), "given-on", List.of(act.today().toString()))));
        changes.agree(told);
        duties.end(act, change.asSubject(), Tasks.GIVE);
        owe(act, change, Tasks.TAKE, change.successor());
        ledger.record(act, entry(change, "account.handed-over").with("points", String.join(",",
                told.answers().all("points"))).withheld("note", note));
    }

    /** The successor has the account: he keeps it from now on, and the case goes before the supervisor. */
    @Transactional
    public CaseFile take(Act act, UUID id) {
        Change change = agreeing(act, Action.HAND_OVER_TAKE, id);
        Account account = register.lock(change.account());
        boolean ready = change.kind() == Kind.TAKE_OVER || change.given();
        if (!act.person().orElseThrow().equals(change.successor()) || !ready) {
            throw refuse(change.kind(), ChangeSays.NOT_THE_ONE, ChangeSays.NOT_THE_ONE_NEXT);
        }
        Unit unit = standing.requireUnit(account);
        requireFit(act, account, change.kind(), keepers(act, account.id()), change.leaving(), change.successor());
        LocalDate today = act.today();
        Change taken = change.taken(today, terms.due(account, Set.of(ChangeItem.CUSTODIANS), today)
                .map(Receipt.ByDate::due).orElse(null));
        changes.agree(taken);
        register.admit(act, account.id(), change.successor(), change.answers().date("leaves-on").orElse(null));
        duties.end(act, change.asSubject(), Tasks.GIVE, Tasks.TAKE);
        CaseFile file = procedures.start(act, change.kind().form(),
                bodies.decidedAs(account.body(), Optional.of(unit)), change.asSubject(), unit, change.successor());
        ledger.record(act, entry(change, "account.taken").with("case", file.id()));
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
        changes.sendAgain(told);
        ledger.record(act, entry(told, "account.hand-over-amended"));
        return procedures.resubmit(act, told.asSubject(), bodies.decidedAs(account.body(), Optional.of(unit)));
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
        ledger.record(act, entry(change, passed ? "account.hand-over-filed" : "account.hand-over-failed"));
        watch.look(act, change.account());
    }

    /** Ends it before it was taken: it is not to be, or the successor does not want it. */
    @Transactional
    public void cancel(Act act, UUID id) {
        Change change = agreeing(act, Action.HAND_OVER_CANCEL, id);
        changes.move(id, State.WITHDRAWN);
        duties.end(act, change.asSubject(), Tasks.GIVE, Tasks.TAKE);
        ledger.record(act, entry(change, "account.hand-over-cancelled"));
    }

    private Change agreeing(Act act, Action action, UUID id) {
        access.check(act, action, Change.subject(id));
        Change change = changes.find(id).filter(one -> one.kind().custody()).orElseThrow(NotFound::new);
        register.lock(change.account());
        return changes.find(id).filter(one -> one.state() == State.AGREEING)
                .orElseThrow(() -> refuse(change.kind(), ChangeSays.NOT_AGREEING, ChangeSays.NOT_AGREEING_NEXT));
    }

    private Answers read(Kind kind, Map<String, List<String>> given) {
        Answers answers = ReadReport.only(List.of(WHO, "leaves-on", "reason"), given);
        List<FormFault> faults = check.faults(regulation.form(kind.form()), answers);
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(rule(kind)));
        }
        return answers;
    }

    private void requireFree(UUID account) {
        List.of(Kind.HAND_OVER, Kind.TAKE_OVER).forEach(kind -> changes.findAlive(account, kind).ifPresent(_ -> {
            throw refuse(kind, ChangeSays.CUSTODY_UNDER_WAY, ChangeSays.CUSTODY_UNDER_WAY_NEXT);
        }));
    }

    private void requireFit(Act act, Account account, Kind kind, Set<UUID> keepers, Collection<UUID> leaving,
            UUID successor) {
        if (keepers.contains(successor)) {
            throw refuse(kind, ChangeSays.KEEPS_ALREADY, ChangeSays.KEEPS_ALREADY_NEXT);
        }
        if (people.byId(List.of(successor)).values().stream().allMatch(person -> person.left(act.today()))) {
            throw refuse(kind, ChangeSays.SUCCESSOR_GONE, ChangeSays.SUCCESSOR_GONE_NEXT);
        }
        List<UUID> then = new ArrayList<>(keepers);
        then.removeAll(leaving);
        then.add(successor);
        long staff = people.byId(then).values().stream().filter(person -> person.kind() == Person.Kind.STAFF).count();
        if (account.tier() <= 2
                && regulation.count(Rule.STAFF_CUSTODIAN, act.today()).filter(needed -> staff < needed).isPresent()) {
            throw regulation.refuse(Rule.STAFF_CUSTODIAN, ChangeSays.NO_STAFF_LEFT, ChangeSays.NO_STAFF_LEFT_NEXT);
        }
    }

    private Set<UUID> keepers(Act act, UUID account) {
        Set<UUID> keepers = new HashSet<>();
        register.custodians(List.of(account), act.today()).stream().map(Custody::person).forEach(keepers::add);
        return keepers;
    }

    private void owe(Act act, Change change, String task, UUID person) {
        Rule rule = rule(change.kind());
        duties.open(act, new Owed(task, change.asSubject(), new Seat.Of(person), rule.id(),
                regulation.basis(rule).id(), act.today(), terms.custody(act.today()).orElse(null)));
    }

    private Entry entry(Change change, String type) {
        Rule rule = rule(change.kind());
        return Entry.of(register.subject(change.account()), type).under(regulation.basis(rule).id(), rule.id())
                .with("change", change.id()).with("successor", change.successor());
    }

    private Refused refuse(Kind kind, MessageKey what, MessageKey next) {
        return regulation.refuse(rule(kind), what, next);
    }

    private static Rule rule(Kind kind) {
        return kind == Kind.TAKE_OVER ? Rule.TAKE_OVER : Rule.HAND_OVER;
    }
}
