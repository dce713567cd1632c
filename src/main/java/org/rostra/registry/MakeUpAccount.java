package org.rostra.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.FilledForm.Part;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins the make-up application (补办) of an account that runs without an approval (七（一）). */
@Component
public class MakeUpAccount {
    private final AccountTable accounts;
    private final FilledFormTable forms;
    private final Bodies bodies;
    private final Units units;
    private final People people;
    private final Regulation regulation;
    private final Duties duties;
    private final Access access;
    private final Ledger ledger;

    MakeUpAccount(AccountTable accounts, FilledFormTable forms, Bodies bodies, Units units, People people,
            Regulation regulation, Duties duties, Access access, Ledger ledger) {
        this.accounts = accounts;
        this.forms = forms;
        this.bodies = bodies;
        this.units = units;
        this.people = people;
        this.regulation = regulation;
        this.duties = duties;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Whoever begins is the applicant from then on. Begun by himself already, it goes on; begun by somebody who has
     * left, he takes it over.
     *
     * @throws org.rostra.policy.Refused if the account needs no make-up, or somebody else has begun it
     */
    @Transactional
    public void begin(Act act, UUID id) {
        access.check(act, Action.ACCOUNT_MAKE_UP, Account.subject(id));
        UUID applicant = act.person().orElseThrow();
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        if (account.state() != AccountState.TO_BE_FILED) {
            throw regulation.refuse(Rule.RETROACTIVE_FILING, Says.NOT_IMPORTED, Says.NOT_IMPORTED_NEXT);
        }
        if (forms.find(id, Part.APPLICATION).isEmpty()) {
            forms.save(form(act, account, applicant));
        } else {
            requireNobodyElse(act, account, applicant);
        }
        duties.end(act, account.asSubject(), AccountDuties.REMEDIES);
        accounts.adopt(id, applicant, act.at());
        ledger.record(act, Entry.of(account.asSubject(), "application.started").with("body", account.body().name())
                .with("retroactive", true));
    }

    private FilledForm form(Act act, Account account, UUID applicant) {
        String procedure = bodies.opening(account.body(), Optional.ofNullable(account.unit()).flatMap(units::find));
        Answers known = Answers.NONE.with(Map.of("kind", List.of("retroactive"), "name", List.of(account.name()),
                "owner", account.unit() == null ? List.of() : List.of(account.unit().toString()),
                "platform", account.platform() == null ? List.of() : List.of(account.platform()),
                "custodian-a", List.of(applicant.toString())));
        return new FilledForm(account.id(), Part.APPLICATION, regulation.procedure(procedure).form(), procedure, known,
                null, act.at());
    }

    private void requireNobodyElse(Act act, Account account, UUID applicant) {
        Optional.ofNullable(account.createdBy()).filter(other -> !other.equals(applicant)).map(people::get)
                .filter(other -> !other.left(act.today())).map(Person::name).ifPresent(other -> {
                    throw regulation.refuse(Rule.RETROACTIVE_FILING, Says.MAKE_UP_BEGUN, Says.MAKE_UP_BEGUN_NEXT,
                            new Argument.Text(other));
                });
    }
}
