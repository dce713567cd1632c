package org.rostra.registry;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.access.Position;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends an application into its procedure, or a returned one back into it (七（一）; staff and students: 四（一）). */
@Component
public class SubmitApplication {
    private static final List<String> CUSTODIANS = List.of("custodian-a", "custodian-b");

    private final AccountTable accounts;
    private final AccountRelations relations;
    private final FilledFormTable forms;
    private final Applications drafts;
    private final CustodyTable custody;
    private final FormCheck check;
    private final Openings openings;
    private final Procedures procedures;
    private final People people;
    private final Units units;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    SubmitApplication(AccountTable accounts, AccountRelations relations, FilledFormTable forms, Applications drafts,
            CustodyTable custody,
            FormCheck check, Openings openings, Procedures procedures, People people, Units units,
            Regulation regulation, Access access, Ledger ledger) {
        this.accounts = accounts;
        this.relations = relations;
        this.forms = forms;
        this.drafts = drafts;
        this.custody = custody;
        this.check = check;
        this.openings = openings;
        this.procedures = procedures;
        this.people = people;
        this.units = units;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Submits and opens the case.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused by {@link Rule#TIER_ONE}, {@link Rule#STAFF_CUSTODIAN}
     */
    @Enforces({Rule.APPROVAL_BEFORE_OPENING, Rule.KEYWORD_ACCOUNT_FILING, Rule.RETROACTIVE_FILING})
    @Transactional
    public CaseFile submit(Act act, UUID id) {
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.APPLICATION_SUBMIT, relations.found(account));
        if (!drafts.editable(account)) {
            throw new NotFound();
        }
        FilledForm application = drafts.applicationOf(account);
        requireComplete(act, application);
        requireTierOneByPublicity(act, account);
        requireCustodians(act, account, application.answers());
        Unit unit = Optional.ofNullable(account.unit()).flatMap(units::findOpen).orElseThrow(
                () -> regulation.refuse(Rule.CHAIN_COMPLETE, Says.UNIT_MISSING, Says.UNIT_MISSING_NEXT));
        enterCustodians(act, id, application.answers());
        if (application.answers().find("opened-on").isPresent()) {
            accounts.open(account, openings.read(act, account, application.answers(), true), act.at());
        }
        CaseFile file = account.state() == AccountState.APPLIED
                ? procedures.resubmit(act, account.asSubject(), account.body())
                : procedures.start(act, application.procedure(), account.body(), account.asSubject(), unit,
                        Objects.requireNonNull(account.createdBy()));
        forms.file(application);
        if (account.state() != AccountState.APPLIED) {
            accounts.move(id, account.state().to(AccountState.APPLIED), act.at());
        }
        ledger.record(act, Entry.of(account.asSubject(), "account.applied")
                .under(regulation.procedure(application.procedure()).clause(), application.procedure())
                .with("case", file.id()).with("name", account.name()).with("platform", account.platform())
                .with("tier", account.tier()).with("body", account.body().name()));
        return file;
    }

    @Enforces(Rule.TWO_FORMS)
    private void requireComplete(Act act, FilledForm application) {
        List<FormFault> faults = check.faults(regulation.form(application.form()), application.answers(), act.today());
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.TWO_FORMS));
        }
    }

    /** Accounts of the institution itself are for the publicity department to ask for. */
    private void requireTierOneByPublicity(Act act, Account account) {
        if (account.body() != BodyKind.INSTITUTION) {
            return;
        }
        Set<Position> held = access.positions(act);
        if (!held.contains(Position.PUBLICITY_CLERK)
                && !held.contains(Position.PUBLICITY_HEAD)) {
            throw regulation.refuse(Rule.TIER_ONE, Says.ONLY_PUBLICITY_FOR_TIER_ONE,
                    Says.ONLY_PUBLICITY_FOR_TIER_ONE_NEXT);
        }
    }

    @Enforces(Rule.STAFF_CUSTODIAN)
    private void requireCustodians(Act act, Account account, Answers answers) {
        List<UUID> named = custodians(answers);
        if (named.stream().distinct().count() < named.size()) {
            throw regulation.refuse(Rule.STAFF_CUSTODIAN, Says.CUSTODIANS_SAME, Says.CUSTODIANS_SAME_NEXT);
        }
        List<Person> living = List.copyOf(people.byId(named).values());
        if (living.stream().anyMatch(person -> person.left(act.today())) || living.size() < named.size()) {
            throw regulation.refuse(Rule.STAFF_CUSTODIAN, Says.CUSTODIAN_LEFT, Says.CUSTODIAN_LEFT_NEXT);
        }
        long staff = living.stream().filter(person -> person.kind() == Person.Kind.STAFF).count();
        boolean asked = account.tier() <= 2;
        if (asked && regulation.count(Rule.STAFF_CUSTODIAN, act.today()).filter(needed -> staff < needed).isPresent()) {
            throw regulation.refuse(Rule.STAFF_CUSTODIAN, Says.NO_STAFF_CUSTODIAN, Says.NO_STAFF_CUSTODIAN_NEXT);
        }
    }

    private void enterCustodians(Act act, UUID account, Answers answers) {
        custody.replace(account, act.today(), CUSTODIANS.stream().flatMap(field -> answers.id(field).stream()
                .map(person -> new Custody(Ids.next(), account, person, act.today(), null,
                        answers.date(field + "-leaves").orElse(null))))
                .toList());
    }

    static List<UUID> custodians(Answers answers) {
        return CUSTODIANS.stream().flatMap(field -> answers.id(field).stream())
                .collect(Collectors.toList());
    }
}
