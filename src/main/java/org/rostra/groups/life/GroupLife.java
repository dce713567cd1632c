package org.rostra.groups.life;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.GroupSays;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.AccountState;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A temporary group goes on for a while, a group that was to be dissolved is dissolved. */
@Component
public class GroupLife {
    private final GroupRegister groups;
    private final Register register;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    GroupLife(GroupRegister groups, Register register, GroupDuties duties, Regulation regulation, Ledger ledger) {
        this.groups = groups;
        this.register = register;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /**
     * The group is still needed until another day; asked again before that.
     *
     * @throws org.rostra.policy.Refused for a day that is not later than today, or where it is not in use
     */
    @Transactional
    public void extend(Act act, UUID id, LocalDate until) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_KEEP, id);
        if (!whole.inUse()) {
            throw regulation.refuse(Rule.TEMPORARY_GROUPS, GroupSays.NOT_RUNNING, GroupSays.NOT_RUNNING_NEXT);
        }
        if (!until.isAfter(act.today()) || until.isAfter(act.today().plusYears(2))) {
            throw regulation.refuse(Rule.TEMPORARY_GROUPS, GroupSays.END_MISSING, GroupSays.END_MISSING_NEXT);
        }
        groups.put(whole.group().until(until), false);
        duties.end(act, whole.account().asSubject(), GroupDuties.ENDS);
        register.confirm(act, List.of(id));
        ledger.record(act, Entry.of(whole.account().asSubject(), "group.extended").under(regulation.basis(
                Rule.TEMPORARY_GROUPS).id(), Rule.TEMPORARY_GROUPS.id()).with("before", whole.group().end())
                .with("until", until));
    }

    /**
     * It is dissolved on the platform since the day: says one who kept it.
     *
     * @throws org.rostra.policy.Refused where both have not decided so, or for a day to come
     */
    @Enforces(Rule.DISSOLVE_GROUP)
    @Transactional
    public void dissolved(Act act, UUID id, LocalDate on) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_KEEP, id);
        if (whole.account().state() != AccountState.CLOSING) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.NOT_DISSOLVING, GroupSays.NOT_DISSOLVING_NEXT);
        }
        if (on.isAfter(act.today()) || on.isBefore(act.today().minusYears(1))) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.DAY_UNFIT, GroupSays.DAY_UNFIT_NEXT);
        }
        register.close(act, whole.account(), on);
        register.release(act, id, register.custodians(List.of(id), act.today()).stream().map(Custody::person)
                .toList());
        duties.endAll(act, whole.account().asSubject());
        ledger.record(act, Entry.of(whole.account().asSubject(), "group.dissolved").under(regulation.basis(
                Rule.DISSOLVE_GROUP).id(), Rule.DISSOLVE_GROUP.id()).happened(on)
                .outcome(AccountState.CLOSED.name()));
    }
}
