package org.rostra.groups.names;

import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.groups.CountMembers;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.GroupSays;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Members use their real names: the owner looks and says so, or has a list compared; what stays are numbers (四（三）). */
@Component
public class NameChecks {
    private static final int SHOWN = 10;

    private final NameCheckTable table;
    private final GroupRegister groups;
    private final CountMembers counting;
    private final Regulation regulation;
    private final Ledger ledger;

    NameChecks(NameCheckTable table, GroupRegister groups, CountMembers counting, Regulation regulation,
            Ledger ledger) {
        this.table = table;
        this.groups = groups;
        this.counting = counting;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The latest, newest first; the caller has loaded the group. */
    public List<NameCheck> latest(UUID group) {
        return table.latest(group, SHOWN);
    }

    /** All members, so many, use their real names: says one who keeps the group. */
    @Transactional
    public void declare(Act act, UUID group, int members) {
        keep(act, new NameCheck(Ids.next(), group, act.today(), act.person().orElseThrow(), false, members, 0, 0, 0,
                0, false));
    }

    /**
     * Keeps the numbers of a check, and counts the members by it.
     *
     * @throws org.rostra.policy.Refused where the group is not in use
     */
    @Enforces(Rule.REAL_NAMES)
    @Transactional
    public void keep(Act act, NameCheck check) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CHECK, check.group());
        regulation.require(Rule.REAL_NAMES, act.today());
        if (!whole.inUse()) {
            throw regulation.refuse(Rule.REAL_NAMES, GroupSays.NOT_RUNNING, GroupSays.NOT_RUNNING_NEXT);
        }
        counting.count(act, whole.account(), check.members());
        table.insert(check);
        ledger.record(act, Entry.of(whole.account().asSubject(), "group.names-checked").under(regulation.basis(
                Rule.REAL_NAMES).id(), Rule.REAL_NAMES.id()).with("members", check.members())
                .with("matched", check.matched()).with("not-real", check.notReal())
                .with("outsiders", check.outsiders()).with("gone", check.gone()));
    }
}
