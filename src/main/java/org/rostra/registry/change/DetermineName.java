package org.rostra.registry.change;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Answers;
import org.rostra.registry.Details;
import org.rostra.registry.FormCheck;
import org.rostra.registry.FormFault;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has a new name determined before the account bears it (拟更名, 四（三）). */
@Component
public class DetermineName {
    private final Register register;
    private final ChangeTable changes;
    private final Stands standing;
    private final FormCheck check;
    private final ChangeCases cases;
    private final Regulation regulation;
    private final Ledger ledger;

    DetermineName(Register register, ChangeTable changes, Stands standing, FormCheck check, ChangeCases cases,
            Regulation regulation, Ledger ledger) {
        this.register = register;
        this.changes = changes;
        this.standing = standing;
        this.check = check;
        this.cases = cases;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * Asks for the new name.
     *
     * @throws FormIncomplete            with every field that is missing or wrong
     * @throws org.rostra.policy.Refused if another name is under way, or it is the name the account has
     */
    @Transactional
    public CaseFile ask(Act act, UUID id, Map<String, List<String>> given) {
        Account account = register.lockFor(act, Action.ACCOUNT_CHANGE, id);
        Unit unit = standing.require(account);
        if (changes.findAlive(id, Kind.RENAME).isPresent()) {
            throw regulation.refuse(Rule.NAME_DETERMINED, ChangeSays.RENAME_UNDER_WAY,
                    ChangeSays.RENAME_UNDER_WAY_NEXT);
        }
        var change = new Change(Ids.next(), id, Kind.RENAME, State.OPEN, act.person().orElseThrow(), null, act.today(),
                null, read(act, account, given), ChangeItem.of(Details.of(account)), null);
        changes.insert(change);
        CaseFile file = cases.open(act, account, unit, change, Kind.RENAME.form());
        sent(act, account, change, file);
        return file;
    }

    /** Asks again after the case was returned. */
    @Transactional
    public CaseFile again(Act act, UUID id, Map<String, List<String>> given) {
        Change before = changes.find(id).filter(one -> one.kind() == Kind.RENAME).orElseThrow(NotFound::new);
        Account account = register.lockFor(act, Action.ACCOUNT_CHANGE, before.account());
        Unit unit = standing.require(account);
        var change = new Change(id, before.account(), Kind.RENAME, State.OPEN, before.applicant(), null,
                before.reported(), null, read(act, account, given), before.before(), null);
        CaseFile file = cases.again(act, account, unit, change);
        sent(act, account, change, file);
        return file;
    }

    private Answers read(Act act, Account account, Map<String, List<String>> given) {
        FormPlan form = regulation.form(Kind.RENAME.form());
        Answers answers = ReadReport.only(form.fields().map(FormPlan.Field::id).toList(), given);
        List<FormFault> faults = check.faults(form, answers, act.today());
        if (!faults.isEmpty()) {
            throw new FormIncomplete(faults, regulation.basis(Rule.NAME_DETERMINED));
        }
        if (answers.text("name").equals(account.name())) {
            throw regulation.refuse(Rule.NAME_DETERMINED, ChangeSays.SAME_NAME, ChangeSays.SAME_NAME_NEXT);
        }
        return answers;
    }

    private void sent(Act act, Account account, Change change, CaseFile file) {
        ledger.record(act, Entry.of(account.asSubject(), "account.name-asked")
                .under(regulation.basis(Rule.NAME_DETERMINED).id(), Rule.NAME_DETERMINED.id())
                .with("case", file.id()).with("before", account.name()).with("name", change.answers().text("name")));
    }
}
