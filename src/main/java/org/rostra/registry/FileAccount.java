package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.calendar.Receipt;
import org.rostra.calendar.Term;
import org.rostra.calendar.Calendars;
import org.rostra.directory.Units;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.FilledForm.Part;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files back what was really opened (开通回填): name, id, link, date, certification; then the clerk files it. */
@Component
public class FileAccount {
    static final String PROCEDURE = "file-opened";

    private final Accounts register;
    private final AccountTable accounts;
    private final AccountRelations relations;
    private final FilledFormTable forms;
    private final FormCheck check;
    private final FormFiles files;
    private final Attachments attachments;
    private final Openings openings;
    private final Procedures procedures;
    private final Units units;
    private final Duties duties;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    FileAccount(Accounts register, AccountTable accounts, AccountRelations relations, FilledFormTable forms,
            FormCheck check,
            FormFiles files,
            Attachments attachments, Openings openings, Procedures procedures, Units units, Duties duties,
            Calendars calendars,
            Regulation regulation, Access access,
            Ledger ledger) {
        this.register = register;
        this.accounts = accounts;
        this.relations = relations;
        this.forms = forms;
        this.check = check;
        this.files = files;
        this.attachments = attachments;
        this.openings = openings;
        this.procedures = procedures;
        this.units = units;
        this.duties = duties;
        this.calendars = calendars;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /** The filing record as far as it is filled in; begins with what the approval already knows. */
    @Transactional(readOnly = true)
    public FilledForm getFor(Act act, UUID id) {
        return recordOf(act, register.getFor(act, id));
    }

    private FilledForm recordOf(Act act, Account account) {
        UUID id = account.id();
        FilledForm form = forms.find(id, Part.FILING).orElseGet(() -> new FilledForm(id, Part.FILING,
                regulation.procedure(PROCEDURE).form(), PROCEDURE, known(account), null, act.at()));
        return files.complete(regulation.form(form.form()), form);
    }

    private static Answers known(Account account) {
        return Answers.NONE.with(Map.of("actual-name", List.of(account.name()),
                "account-id", Stream.ofNullable(account.canonicalId()).toList(),
                "link", Stream.ofNullable(account.link()).toList(),
                "opened-on", Optional.ofNullable(account.openedOn()).map(LocalDate::toString).stream().toList()));
    }

    /** Keeps what was typed without filing it, with a file that answers one field. */
    @Transactional
    public void save(Act act, UUID id, Map<String, List<String>> given, Attachments.Upload file) {
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.ACCOUNT_FILE, relations.found(account));
        requireItsTurn(account, procedures.findOpenAbout(account.asSubject()));
        forms.save(filled(act, recordOf(act, account), given));
        attachments.keep(act, account, file);
    }

    /** The record with what was just typed in it, where it could not be filed: nothing typed is lost. */
    @Transactional(readOnly = true)
    public FilledForm filled(Act act, UUID id, Map<String, List<String>> given) {
        return filled(act, getFor(act, id), given);
    }

    private FilledForm filled(Act act, FilledForm before, Map<String, List<String>> given) {
        Answers answers = before.answers().with(fieldsOf(regulation.form(before.form()), given));
        return new FilledForm(before.account(), Part.FILING, before.form(), before.procedure(), answers,
                before.before(), act.at());
    }

    /**
     * Files the opened account back and puts it before the clerk.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused if the account is in the register already, or was opened before its approval
     */
    @Enforces(Rule.FILE_AFTER_OPENING)
    @Transactional
    public CaseFile file(Act act, UUID id, Map<String, List<String>> given) {
        Account account = accounts.lock(id).orElseThrow(NotFound::new);
        access.check(act, Action.ACCOUNT_FILE, relations.found(account));
        Optional<CaseFile> returned = procedures.findOpenAbout(account.asSubject());
        requireItsTurn(account, returned);
        FilledForm filled = filled(act, recordOf(act, account), given);
        Answers answers = filled.answers();
        List<FormFault> faults = check.faults(regulation.form(filled.form()), answers, act.today());
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.TWO_FORMS));
        }
        Opening opening = openings.read(act, account, answers, given.containsKey("retroactive"));
        forms.file(filled);
        accounts.open(account, opening, act.at());
        CaseFile file = returned.isPresent()
                ? procedures.resubmit(act, account.asSubject(), account.body())
                : procedures.start(act, PROCEDURE, account.body(), account.asSubject(),
                        units.get(Objects.requireNonNull(account.unit())), act.person().orElseThrow());
        duties.end(act, account.asSubject(), AccountDuties.OPEN);
        ledger.record(act, Entry.of(account.asSubject(), "account.opened")
                .under(regulation.basis(Rule.FILE_AFTER_OPENING).id(), Rule.FILE_AFTER_OPENING.id())
                .happened(opening.openedOn()).with("case", file.id()).with("name", opening.name())
                .with("id", opening.canonicalId()).with("link", opening.link())
                .with("due", due(act, opening.openedOn()).map(Receipt.ByDate::due).orElse(null)));
        return file;
    }

    /** Until when the account had to be filed back, counted from the day it was opened. */
    public Optional<Receipt.ByDate> due(Act act, LocalDate opened) {
        return regulation.term(Rule.FILE_AFTER_OPENING, act.today())
                .map(term -> calendars.current().receipt(opened, (Term.ByDate) term));
    }

    private void requireItsTurn(Account account, Optional<CaseFile> open) {
        boolean returned = open.filter(file -> file.state() == CaseFile.State.RETURNED
                && file.procedure().equals(PROCEDURE)).isPresent();
        if (account.state() != AccountState.APPROVED_TO_OPEN || (open.isPresent() && !returned)) {
            throw regulation.refuse(Rule.APPROVAL_BEFORE_OPENING, Says.NOT_APPROVED, Says.NOT_APPROVED_NEXT);
        }
    }

    private static Map<String, List<String>> fieldsOf(FormPlan form, Map<String, List<String>> given) {
        List<String> fields = form.fields().filter(field -> field.type() != FormPlan.Type.FILE).map(FormPlan.Field::id)
                .toList();
        return given.entrySet().stream().filter(entry -> fields.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
