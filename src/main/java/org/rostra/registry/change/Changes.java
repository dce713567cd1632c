package org.rostra.registry.change;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Answers;
import org.rostra.registry.Details;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happened, and is to happen, to accounts that stand. */
@Component
public class Changes {
    private static final int SHOWN = 20;

    private final ChangeTable table;
    private final Accounts accounts;
    private final Register register;
    private final Procedures procedures;
    private final PlatformLinks platforms;
    private final Access access;
    private final Regulation regulation;

    Changes(ChangeTable table, Accounts accounts, Register register, Procedures procedures,
            PlatformLinks platforms, Access access,
            Regulation regulation) {
        this.table = table;
        this.accounts = accounts;
        this.register = register;
        this.procedures = procedures;
        this.platforms = platforms;
        this.access = access;
        this.regulation = regulation;
    }

    /** The change, if the act's person may read its account or its case. */
    @Transactional(readOnly = true)
    public Change getFor(Act act, UUID id) {
        return table.find(id).filter(one -> access.may(act, Action.ACCOUNT_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
    }

    /** The latest changes of an account that the act's person may read, newest first. */
    @Transactional(readOnly = true)
    public List<Change> listFor(Act act, UUID account) {
        return table.latest(accounts.getFor(act, account).id(), SHOWN);
    }

    /** The ids of changes of these accounts that are not over; the caller has found the accounts to be shown. */
    @Transactional(readOnly = true)
    public List<UUID> underWay(Collection<UUID> accounts) {
        return accounts.isEmpty() ? List.of() : table.underWay(accounts);
    }

    /** The cases of changes, by change. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> caseOf(Change change) {
        return procedures.about(change.asSubject()).stream().findFirst();
    }

    /** The name that is determined or asked for, and not yet carried out. */
    @Transactional(readOnly = true)
    public Optional<Change> rename(Account account) {
        return table.findAlive(account.id(), Kind.RENAME);
    }

    /** The changes of the accounts that are told and not decided. */
    @Transactional(readOnly = true)
    public List<UUID> openOf(java.util.Collection<UUID> accounts) {
        return table.openOf(accounts);
    }

    /** True if the act's person may report a change of the account, or ask for a new name, now. */
    public boolean mayChange(Act act, Account account) {
        return !group(account) && account.state().stands() && register.may(act, Action.ACCOUNT_CHANGE, account);
    }

    /** True if the act's person may tell this kind of change of the account now. */
    public boolean mayTell(Act act, Account account, Kind kind) {
        return switch (kind) {
            case REPORT, RENAME -> mayChange(act, account);
            case HAND_OVER, TAKE_OVER -> mayHandOver(act, account);
            case CLOSING -> mayClose(act, account);
            case CLOSING_PROOF -> mayProve(act, account);
        };
    }

    /** True if the act's person may ask to have the account closed now. */
    public boolean mayClose(Act act, Account account) {
        return !group(account) && Stands.closable(account.state())
                && register.may(act, Action.ACCOUNT_CLOSE, account);
    }

    /** True if the act's person may prove now that the account is closed. */
    public boolean mayProve(Act act, Account account) {
        return !group(account) && account.state() == AccountState.CLOSING
                && table.findAlive(account.id(), Kind.CLOSING_PROOF).isEmpty()
                && register.may(act, Action.ACCOUNT_CLOSE, account);
    }

    /** True if the act's person may name another custodian of the account now. */
    public boolean mayHandOver(Act act, Account account) {
        return !group(account) && account.state().inHands()
                && register.may(act, Action.ACCOUNT_HAND_OVER, account);
    }

    /** True for an account that should be in somebody's hands and is in nobody's (失管). */
    @Transactional(readOnly = true)
    public boolean orphan(Act act, Account account) {
        return account.state().inHands()
                && register.custodians(List.of(account.id()), act.today()).isEmpty();
    }

    /** True if the act's person may end it before it is taken. */
    public boolean mayCancel(Act act, Change change) {
        return access.may(act, Action.HAND_OVER_CANCEL, change.asSubject());
    }

    /** What is on record, in the fields of the forms. */
    public Answers known(Account account) {
        return ChangeItem.of(Details.of(account));
    }

    /** What was typed into a form of this kind, and nothing else that a request may hold. */
    public Answers typed(Kind kind, Map<String, List<String>> given) {
        FormPlan form = regulation.form(kind.form());
        return switch (kind) {
            case REPORT -> ReadReport.chosen(form, given);
            case RENAME, HAND_OVER, TAKE_OVER, CLOSING, CLOSING_PROOF ->
                ReadReport.only(form.fields().map(FormPlan.Field::id).toList(), given);
        };
    }

    /** What befalls a group is decided by two, on its own page. */
    private boolean group(Account account) {
        return platforms.isGroup(account.platform());
    }
}
