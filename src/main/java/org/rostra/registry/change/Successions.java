package org.rostra.registry.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.duty.Duties;
import org.rostra.duty.Owed;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.MessageKey;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.springframework.stereotype.Component;

/** What holds for every change of custodians, whoever takes the step. */
@Component
class Successions {
    private final Register register;
    private final ReportTerms terms;
    private final People people;
    private final Duties duties;
    private final Regulation regulation;

    Successions(Register register, ReportTerms terms, People people, Duties duties, Regulation regulation) {
        this.register = register;
        this.terms = terms;
        this.people = people;
        this.duties = duties;
        this.regulation = regulation;
    }

    /** @throws Refused for a successor who keeps it already or has left, or where too few members of staff would be left */
    void requireFit(Act act, Account account, Kind kind, Set<UUID> keepers, Collection<UUID> leaving,
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

    /** Who keeps the account on the day of the act. */
    Set<UUID> keepers(Act act, UUID account) {
        Set<UUID> keepers = new HashSet<>();
        register.custodians(List.of(account), act.today()).stream().map(Custody::person).forEach(keepers::add);
        return keepers;
    }

    /** Puts a step of the change on the desk of one person. */
    void owe(Act act, Change change, String task, UUID person) {
        Rule rule = rule(change.kind());
        duties.open(act, new Owed(task, change.asSubject(), new Seat.Of(person), rule.id(),
                regulation.basis(rule).id(), act.today(), terms.custody(act.today()).orElse(null)));
    }

    /** The line about the change for the ledger; under the rule it goes by. */
    Entry entry(Change change, String type) {
        Rule rule = rule(change.kind());
        return Entry.of(register.subject(change.account()), type).under(regulation.basis(rule).id(), rule.id())
                .with("change", change.id()).with("successor", change.successor());
    }

    Refused refuse(Kind kind, MessageKey what, MessageKey next) {
        return regulation.refuse(rule(kind), what, next);
    }

    static Rule rule(Kind kind) {
        return kind == Kind.TAKE_OVER ? Rule.TAKE_OVER : Rule.HAND_OVER;
    }
}
