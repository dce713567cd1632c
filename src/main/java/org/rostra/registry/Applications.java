package org.rostra.registry;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.FilledForm.Part;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications for an account, from the first word of the draft to their submission (七（一）, 四（一）). */
@Component
public class Applications {
    static final String PERSONAL = "personal";

    private final FilledFormTable table;
    private final Accounts register;
    private final AccountTable accounts;
    private final AccountRelations relations;
    private final Bodies bodies;
    private final Units units;
    private final People people;
    private final Regulation regulation;
    private final FormCheck check;
    private final FormFiles files;
    private final Attachments attachments;
    private final Procedures procedures;
    private final Access access;
    private final Ledger ledger;

    Applications(FilledFormTable table, Accounts register, AccountTable accounts, AccountRelations relations,
            Bodies bodies, Units units,
            People people,
            Regulation regulation, FormCheck check, FormFiles files, Attachments attachments, Procedures procedures,
            Access access, Ledger ledger) {
        this.table = table;
        this.register = register;
        this.accounts = accounts;
        this.relations = relations;
        this.bodies = bodies;
        this.units = units;
        this.people = people;
        this.regulation = regulation;
        this.check = check;
        this.files = files;
        this.attachments = attachments;
        this.procedures = procedures;
        this.access = access;
        this.ledger = ledger;
    }

    /** Begins a draft: for a unit, or for a public account of one's own that carries the name (四（一）). */
    @Transactional
    public UUID start(Act act, boolean personal) {
        access.check(act, Action.APPLICATION_START);
        UUID creator = act.person().orElseThrow();
        Person person = people.get(creator);
        Optional<Unit> own = Optional.ofNullable(person.unit()).flatMap(units::find);
        BodyKind body = personal ? Bodies.of(person) : own.map(Bodies::of).orElse(BodyKind.DEPARTMENT);
        UUID id = Ids.next();
        accounts.insert(new Account(id, AccountState.DRAFT, "", null, null, null, person.unit(), body,
                bodies.tier(body), null, null, null, null, null, null, null, null, null, null, false, false, null, null,
                null,
                Map.of(), creator, act.at()));
        Map<String, List<String>> first = own.map(unit -> Map.of("owner", List.of(unit.id().toString())))
                .orElse(Map.of());
        Answers answers = new Answers(first).with(Map.of(PERSONAL, personal ? List.of("yes") : List.of(),
                "kind", List.of("new"), "custodian-a", List.of(creator.toString())));
        String procedure = bodies.opening(body, own);
        table.save(new FilledForm(id, Part.APPLICATION, regulation.procedure(procedure).form(), procedure, answers,
                null, act.at()));
        ledger.begin(act, Entry.of(Account.subject(id), "application.started").with("body", body.name()));
        return id;
    }

    /** Saves one page of the form as it is typed. Nothing is checked but that it is the applicant's to change. */
    @Transactional
    public FilledForm save(Act act, UUID account, Map<String, List<String>> page) {
        Account draft = accounts.lock(account).orElseThrow(NotFound::new);
        access.check(act, Action.APPLICATION_EDIT, relations.found(draft));
        requireEditable(draft);
        FilledForm before = table.find(account, Part.APPLICATION).orElseThrow(NotFound::new);
        Answers answers = before.answers().with(known(before, page));
        BodyKind body = body(act, draft, answers);
        String procedure = bodies.opening(body, answers.id("owner").flatMap(units::find));
        String form = regulation.procedure(procedure).form();
        var saved = new FilledForm(account, Part.APPLICATION, form, procedure, answers, before.before(), act.at());
        table.save(saved);
        accounts.describe(draft, describe(draft, answers, body), act.at());
        return saved;
    }

    /** The same, with a file that answers one field of the page. */
    @Transactional
    public FilledForm save(Act act, UUID account, Map<String, List<String>> page, Attachments.Upload file) {
        FilledForm saved = save(act, account, page);
        attachments.keep(act, accounts.find(account).orElseThrow(NotFound::new), file);
        return saved;
    }

    /** The application of an account that the act's person may read, with the files that are there now. */
    @Transactional(readOnly = true)
    public FilledForm getFor(Act act, UUID account) {
        return applicationOf(register.getFor(act, account));
    }

    /** The same of an account that the act's person was found to be allowed. */
    FilledForm applicationOf(Account account) {
        return table.find(account.id(), Part.APPLICATION)
                .map(form -> files.complete(regulation.form(form.form()), form)).orElseThrow(NotFound::new);
    }

    /** The application as it was filed, where there is one. */
    @Transactional(readOnly = true)
    public Optional<FilledForm> findFor(Act act, UUID account) {
        return table.find(register.getFor(act, account).id(), Part.APPLICATION);
    }

    /** Every field that still keeps the application from being sent. */
    public List<FormFault> faults(Act act, FilledForm application) {
        return check.faults(regulation.form(application.form()), application.answers(), act.today());
    }

    /** True before the application is submitted, and while its case is back with the applicant. */
    public boolean editable(Account account) {
        return account.state() == AccountState.DRAFT || account.state() == AccountState.TO_BE_FILED
                || procedures.findOpenAbout(account.asSubject())
                        .filter(file -> file.state() == CaseFile.State.RETURNED).isPresent();
    }

    /** True if the act's person may change it now; for the page. */
    @Transactional(readOnly = true)
    public boolean mayEdit(Act act, Account account) {
        return editable(account) && access.may(act, Action.APPLICATION_EDIT, relations.found(account));
    }

    private void requireEditable(Account account) {
        if (!editable(account)) {
            throw regulation.refuse(Rule.TWO_FORMS, Says.NOT_EDITABLE, Says.NOT_EDITABLE_NEXT);
        }
    }

    /** Only fields of the form are taken: nothing else in the request can reach the record. */
    private Map<String, List<String>> known(FilledForm before, Map<String, List<String>> page) {
        FormPlan form = regulation.form(before.form());
        List<String> fields = form.fields().filter(
                f -> f.type() != FormPlan.Type.FILE && (f.by() == FormPlan.Filler.CUSTODIAN || f.list().isPresent()))
                .map(FormPlan.Field::id).toList();
        return page.entrySet().stream().filter(entry -> fields.contains(entry.getKey()))
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private BodyKind body(Act act, Account draft, Answers answers) {
        if (answers.is(PERSONAL, "yes")) {
            return Bodies.of(people.get(Objects.requireNonNullElse(draft.createdBy(), act.person().orElseThrow())));
        }
        return answers.id("owner").flatMap(units::find).map(Bodies::of).orElse(draft.body());
    }

    private Description describe(Account draft, Answers answers, BodyKind body) {
        return new Description(answers.text("name"), answers.find("platform").orElse(null),
                answers.id("owner").flatMap(units::find).map(Unit::id).orElse(draft.unit()), body, bodies.tier(body),
                answers.find("registrant").orElse(null), answers.find("reason").orElse(null),
                draft.retroactive() || answers.is("kind", "retroactive"));
    }
}
