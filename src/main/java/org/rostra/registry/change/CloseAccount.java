package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Answers;
import org.rostra.registry.Attachments;
import org.rostra.registry.Details;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormFiles;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An account comes to its end: first it is asked for and agreed, then done on the platform, proved, and checked. */
@Component
public class CloseAccount {
    private final Register register;
    private final ChangeTable changes;
    private final Stands standing;
    private final FormCheck check;
    private final FormFiles files;
    private final Attachments attachments;
    private final ChangeCases cases;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    CloseAccount(Register register, ChangeTable changes, Stands standing, FormCheck check, FormFiles files,
            Attachments attachments, ChangeCases cases, Duties duties, Regulation regulation,
            Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.standing = standing;
        this.check = check;
        this.files = files;
        this.attachments = attachments;
        this.cases = cases;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Asks to have the account closed.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused if it does not exist any more, or its closing is under way
     */
    @Transactional
    public CaseFile ask(Act act, UUID id, Map<String, List<String>> given) {
        Account account = register.lockFor(act, Action.ACCOUNT_CLOSE, id);
        boolean underWay = changes.findAlive(id, Kind.CLOSING).isPresent();
        if (!Stands.closable(account.state()) || underWay) {
            throw regulation.refuse(Rule.CLOSING_PROOF, ChangeSays.NOT_CLOSABLE, ChangeSays.NOT_CLOSABLE_NEXT);
        }
        return send(act, account, change(act, account, Kind.CLOSING, read(act, account, Kind.CLOSING, given)));
    }

    /**
     * Proves that it is closed on the platform; somebody else checks it.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused if it is not being closed, proved already, or closed on a day to come
     */
    @Enforces(Rule.CLOSING_PROOF)
    @Transactional
    public CaseFile prove(Act act, UUID id, Map<String, List<String>> given, Optional<Attachments.Upload> proof) {
        Account account = register.lockFor(act, Action.ACCOUNT_CLOSE, id);
        if (account.state() != AccountState.CLOSING || changes.findAlive(id, Kind.CLOSING_PROOF).isPresent()) {
            throw regulation.refuse(Rule.CLOSING_PROOF, ChangeSays.NOT_CLOSING, ChangeSays.NOT_CLOSING_NEXT);
        }
        proof.ifPresent(file -> attachments.keep(act, account, file));
        Change change = change(act, account, Kind.CLOSING_PROOF, read(act, account, Kind.CLOSING_PROOF, given));
        requireDay(act, account, change.answers().date("closed-on").orElseThrow());
        duties.end(act, account.asSubject(), Tasks.PROVE_CLOSING);
        return send(act, account, change);
    }

    /** Sends either again after it was returned. */
    @Transactional
    public CaseFile again(Act act, UUID id, Map<String, List<String>> given) {
        Change before = changes.find(id).filter(one -> one.kind().closing()).orElseThrow(NotFound::new);
        Account account = register.lockFor(act, Action.ACCOUNT_CLOSE, before.account());
        Change change = before.with(read(act, account, before.kind(), given));
        change.answers().date("closed-on").ifPresent(day -> requireDay(act, account, day));
        CaseFile file = cases.again(act, account, standing.unit(account), change);
        sent(act, account, change, file);
        return file;
    }

    private CaseFile send(Act act, Account account, Change change) {
        Unit unit = standing.unit(account);
        changes.insert(change);
        CaseFile file = cases.open(act, account, unit, change, change.kind().form());
        sent(act, account, change, file);
        return file;
    }

    private void sent(Act act, Account account, Change change, CaseFile file) {
        duties.end(act, account.asSubject(), Tasks.CLOSE_FAILED);
        ledger.record(act, Entry.of(account.asSubject(), change.kind() == Kind.CLOSING
                ? "account.closing-asked"
                : "account.closing-proved").under(regulation.basis(Rule.CLOSING_PROOF).id(), Rule.CLOSING_PROOF.id())
                .with("case", file.id()).with("reason", change.answers().find("reason").orElse(null))
                .with("closed", change.answers().date("closed-on").orElse(null)));
    }

    private Change change(Act act, Account account, Kind kind, Answers answers) {
        return new Change(Ids.next(), account.id(), kind, State.OPEN, act.person().orElseThrow(),
                answers.date("closed-on").orElse(null), act.today(), null, answers,
                ChangeItem.of(Details.of(account)), null);
    }

    private Answers read(Act act, Account account, Kind kind, Map<String, List<String>> given) {
        FormPlan plan = regulation.form(kind.form());
        Answers typed = ReadReport.only(plan.fields().filter(field -> field.type() != FormPlan.Type.FILE)
                .map(FormPlan.Field::id).toList(), given);
        Answers answers = files.complete(plan, new FilledForm(account.id(), FilledForm.Part.CHANGE, kind.form(),
                kind.form(), typed, null, account.changed())).answers();
        List<FormFault> faults = check.faults(plan, answers, act.today());
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.CLOSING_PROOF));
        }
        return answers;
    }

    private void requireDay(Act act, Account account, LocalDate closed) {
        boolean early = account.openedOn() != null && closed.isBefore(Objects.requireNonNull(account.openedOn()));
        if (closed.isAfter(act.today()) || early) {
            throw regulation.refuse(Rule.CLOSING_PROOF, ChangeSays.CLOSED_DAY_WRONG, ChangeSays.CLOSED_DAY_WRONG_NEXT,
                    new Argument.Day(closed));
        }
    }
}
