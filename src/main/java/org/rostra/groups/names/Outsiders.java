package org.rostra.groups.names;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.OwnerSeats;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People of outside in groups: admitted by two, until a day. */
@Component
public class Outsiders {
    private static final int SHOWN = 200;
    private static final int AT_ONCE = 200;

    private final OutsiderTable table;
    private final GroupRegister groups;
    private final GroupDuties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    Outsiders(OutsiderTable table, GroupRegister groups, GroupDuties duties, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.groups = groups;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Enters one whom both admitted; the decision stands in the ledger. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void admit(Outsider outsider) {
        table.insert(outsider);
    }

    /** Those of a group, who are still in it first; the caller has checked that they may be shown. */
    public List<Outsider> of(UUID group) {
        return table.of(group, SHOWN);
    }

    /** Of those who are in it, the day on which both agreed, one for each; nobody's name. */
    public List<LocalDate> admitted(UUID group) {
        return table.admitted(group);
    }

    /** He has left the group, as one who keeps it says. */
    @Transactional
    public void left(Act act, UUID group, UUID outsider) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_CHECK, group);
        if (!table.leave(group, outsider, act.today())) {
            throw new NotFound();
        }
        if (!table.anyOverdue(group, act.today())) {
            duties.end(act, whole.account().asSubject(), GroupDuties.OUTSIDER);
        }
        ledger.record(act, Entry.of(whole.account().asSubject(), "group.outsider-left").under(regulation.basis(
                Rule.OUTSIDERS_BY_TWO).id(), Rule.OUTSIDERS_BY_TWO.id()).with("outsider", outsider));
    }

    /** Tells owners of those whose last day has passed. Returns how many groups are new. */
    @Transactional
    public int remind(Act act) {
        List<UUID> late = regulation.holds(Rule.OUTSIDERS_BY_TWO, act.today())
                ? table.overdue(act.today(), GroupDuties.OUTSIDER, AT_ONCE)
                : List.of();
        for (UUID group : late) {
            WholeGroup whole = groups.lock(act, group);
            duties.owe(act, whole.account().asSubject(), GroupDuties.OUTSIDER, OwnerSeats.of(group),
                    Rule.OUTSIDERS_BY_TWO, Rule.OUTSIDERS_BY_TWO);
            ledger.record(act, Entry.of(whole.account().asSubject(), "group.outsider-stays").under(regulation.basis(
                    Rule.OUTSIDERS_BY_TWO).id(), Rule.OUTSIDERS_BY_TWO.id()));
        }
        return late.size();
    }
}
