package org.rostra.groups.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.AskSupervisor;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.OwnerSeats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountRuns;
import org.rostra.registry.Register;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sees what dates and the directory bring to groups: supervisors to ask, ends that come, classes that graduate. */
@Component
public class GroupWatch {
    private static final int AT_ONCE = 200;
    /** Stands before every id. */
    private static final UUID FIRST = new UUID(0, 0);
    /** Bodies whose accounts on every platform are reported, not only their groups (四（一）). */
    private static final String[] REPORTING = {BodyKind.CLASS.name(), BodyKind.STAFF.name()};

    private final WatchTable table;
    private final Register register;
    private final GroupRegister groups;
    private final AskSupervisor supervision;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    GroupWatch(WatchTable table, Register register, GroupRegister groups, AskSupervisor supervision,
            GroupDuties duties, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.register = register;
        this.groups = groups;
        this.supervision = supervision;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** A class account, or one of staff, was filed and runs: its supervisor is told; what the line asked for is done. */
    @EventListener
    void follow(AccountRuns fact) {
        Account account = register.lock(fact.account());
        duties.end(fact.act(), account.asSubject(), GroupDuties.FILE);
        if (account.body() == BodyKind.CLASS || account.body() == BodyKind.STAFF) {
            supervision.ask(fact.act(), account);
        }
    }

    /**
     * Asks supervisors who were never told, as of groups that came with a list; some at a time.
     *
     * @return the account up to which it has looked; none at the end
     */
    @Transactional
    public Optional<UUID> ask(Act act, @Nullable UUID after) {
        List<UUID> found = table.unasked(REPORTING, after, AT_ONCE);
        for (UUID id : found) {
            Account account = register.lock(id);
            if (groups.isGroup(account)) {
                if (!kept(act, account)) {
                    continue;
                }
                groups.whole(act, account);
            }
            supervision.ask(act, account);
        }
        return last(found);
    }

    /** True if somebody keeps it; one that nobody keeps is found a keeper first. */
    private boolean kept(Act act, Account account) {
        return !register.custodians(List.of(account.id()), act.today()).isEmpty();
    }

    /** Supervisors who came after the one who confirmed are asked as well; some at a time. */
    @Transactional
    public Optional<UUID> askSuccessors(Act act, @Nullable UUID after) {
        List<UUID> found = register.supervisedByOthers(act.today(), Optional.ofNullable(after).orElse(FIRST), AT_ONCE);
        found.forEach(id -> supervision.ask(act, register.lock(id)));
        return last(found);
    }

    /** What waits on a seat that may not sign any more goes to the one that may; some at a time. */
    @Transactional
    public Optional<UUID> reseat(Act act, @Nullable UUID after) {
        List<UUID> found = table.confirming(GroupDuties.CONFIRM, after, AT_ONCE);
        for (UUID id : found) {
            Account account = register.lock(id);
            supervision.signer(act, account).filter(signer -> !duties.owedBy(account.asSubject(),
                    GroupDuties.CONFIRM, signer.seat())).ifPresent(_ -> supervision.ask(act, account));
        }
        return last(found);
    }

    /** Asks owners of groups that end soon. Returns how many are new. */
    @Enforces(Rule.TEMPORARY_GROUPS)
    @Transactional
    public int end(Act act) {
        Optional<LocalDate> by = regulation.count(Rule.TEMPORARY_GROUPS, act.today()).map(act.today()::plusDays);
        List<UUID> found = by.map(day -> table.ending(day, GroupDuties.ENDS, AT_ONCE)).orElse(List.of());
        for (UUID id : found) {
            WholeGroup whole = groups.lock(act, id);
            duties.oweBy(act, whole.account().asSubject(), GroupDuties.ENDS, OwnerSeats.of(id),
                    Rule.TEMPORARY_GROUPS, Optional.ofNullable(whole.group().end()).or(() -> by).orElseThrow());
            ledger.record(act, Entry.of(whole.account().asSubject(), "group.ends-soon").under(regulation.basis(
                    Rule.TEMPORARY_GROUPS).id(), Rule.TEMPORARY_GROUPS.id()).with("end", whole.group().end()));
        }
        return found.size();
    }

    /** In the month of the rule, asks owners of the groups of classes that go this summer; some at a time. */
    @Enforces(Rule.GRADUATING_GROUPS)
    @Transactional
    public Optional<UUID> graduate(Act act, @Nullable UUID after) {
        LocalDate today = act.today();
        boolean month = regulation.count(Rule.GRADUATING_GROUPS, today).filter(one -> one == today.getMonthValue())
                .isPresent();
        LocalDate first = today.withDayOfMonth(1);
        List<UUID> found = month
                ? table.graduating(first, first.plusMonths(3), GroupDuties.GRADUATES, after, AT_ONCE)
                : List.of();
        for (UUID id : found) {
            WholeGroup whole = groups.lock(act, id);
            duties.oweBy(act, whole.account().asSubject(), GroupDuties.GRADUATES, OwnerSeats.of(id),
                    Rule.GRADUATING_GROUPS, today.withDayOfMonth(today.lengthOfMonth()));
            ledger.record(act, Entry.of(whole.account().asSubject(), "group.graduates").under(regulation.basis(
                    Rule.GRADUATING_GROUPS).id(), Rule.GRADUATING_GROUPS.id()));
        }
        return last(found);
    }

    private static Optional<UUID> last(List<UUID> found) {
        return found.size() < AT_ONCE ? Optional.empty() : Optional.of(found.getLast());
    }
}
