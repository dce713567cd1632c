package org.rostra.groups.decision;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.groups.CoSigners;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.GroupSays;
import org.rostra.groups.OwnerSeats;
import org.rostra.groups.StaffOnly;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.decision.UnitProposal.Progress;
import org.rostra.groups.decision.UnitProposal.State;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit would have a group dissolved: owner and supervisor are asked, and decide together (四（三）). Where the one who says
 * so is one of the two, it is his signature and the other is asked. Silence dissolves nothing.
 */
@Component
public class UnitProposals {
    private final UnitProposalTable table;
    private final Decisions decisions;
    private final Sides sides;
    private final CoSigners signers;
    private final GroupRegister groups;
    private final GroupDuties duties;
    private final StaffOnly staff;
    private final Regulation regulation;
    private final Ledger ledger;

    UnitProposals(UnitProposalTable table, Decisions decisions, Sides sides, CoSigners signers, GroupRegister groups,
            GroupDuties duties, StaffOnly staff, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.decisions = decisions;
        this.sides = sides;
        this.signers = signers;
        this.groups = groups;
        this.duties = duties;
        this.staff = staff;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Begins it; what is under way already goes on. The caller has checked that the act speaks for the unit. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(Act act, UUID group, String why) {
        WholeGroup whole = groups.lock(act, group);
        if (!whole.inUse() || table.findOpen(group).isPresent() || dissolving(group).isPresent()) {
            return;
        }
        UUID person = act.person().orElseThrow();
        // Where the regulation does not ask for two, the first signature would be the last: a unit's answer is none.
        if (act.onBehalfOf() == null && regulation.holds(Rule.DECIDED_BY_TWO, act.today())
                && sides.of(act, whole, person).filter(side -> side == Side.OWNER || staff.is(act, person))
                        .isPresent()) {
            decisions.propose(act, group, DecisionKind.DISSOLVE, Map.of("why", why));
            return;
        }
        table.insert(new UnitProposal(Ids.next(), group, why, person, act.today(), State.OPEN, null, null));
        var owners = OwnerSeats.of(group);
        duties.owe(act, whole.account().asSubject(), GroupDuties.UNIT_PROPOSES, owners, Rule.DECIDED_BY_TWO,
                Rule.SUBSTITUTE);
        signers.beside(whole.account(), sides.owners(act, whole), act.today()).ifPresent(signer -> duties.owe(act,
                whole.account().asSubject(), GroupDuties.UNIT_PROPOSES, signer.seat(), Rule.DECIDED_BY_TWO,
                Rule.SUBSTITUTE));
        record(act, whole, Rule.GROUPS_KEPT, "group.unit-proposed", why);
    }

    /**
     * The unit keeps the group after all.
     *
     * @throws org.rostra.policy.Refused where owner or supervisor have taken it up
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(Act act, UUID group) {
        WholeGroup whole = groups.lock(act, group);
        Optional<Decision> signed = dissolving(group);
        if (signed.isPresent() && act.person().filter(signed.get().proposer()::equals).isPresent()) {
            decisions.withdraw(act, signed.get().id());
        } else if (signed.isPresent() || !whole.inUse()) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.TAKEN_UP, GroupSays.TAKEN_UP_NEXT);
        }
        table.findOpen(group).ifPresent(one -> {
            end(act, whole, one, State.WITHDRAWN, null);
            record(act, whole, Rule.GROUPS_KEPT, "group.unit-withdrew", null);
        });
    }

    /**
     * Owner or supervisor keep the group, and say why; one of them is enough, as for any decision that both must take.
     *
     * @throws org.rostra.policy.Refused by one who is neither, without a reason, or where nothing is proposed any more
     */
    @Transactional
    public void keep(Act act, UUID group, String reason) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_DECIDE, group);
        UnitProposal open = table.findOpen(group).orElseThrow(() -> regulation.refuse(Rule.DECIDED_BY_TWO,
                GroupSays.DECIDED_ALREADY, GroupSays.DECIDED_ALREADY_NEXT));
        UUID person = act.person().orElseThrow();
        Side side = sides.of(act, whole, person).orElseThrow(() -> regulation.refuse(Rule.DECIDED_BY_TWO,
                GroupSays.NOT_A_SIDE, GroupSays.NOT_A_SIDE_NEXT));
        if (side == Side.SUPERVISOR) {
            staff.require(act, person);
        }
        if (reason.isBlank()) {
            throw regulation.refuse(Rule.DECIDED_BY_TWO, GroupSays.TEXT_MISSING, GroupSays.TEXT_MISSING_NEXT);
        }
        end(act, whole, open, State.DECLINED, reason.strip());
        record(act, whole, Rule.DECIDED_BY_TWO, "group.unit-declined", reason.strip());
    }

    /** What a unit proposes about a group that the caller has read. */
    @Transactional(readOnly = true)
    public Optional<UnitProposal> findOpen(UUID group) {
        return table.findOpen(group);
    }

    /** How far groups are that their unit proposed to dissolve. */
    @Transactional(readOnly = true)
    public Map<UUID, Progress> progress(Collection<UUID> proposed) {
        return proposed.isEmpty() ? Map.of() : table.progress(proposed);
    }

    private Optional<Decision> dissolving(UUID group) {
        return decisions.openOf(group).stream().filter(one -> one.kind() == DecisionKind.DISSOLVE).findFirst();
    }

    private void end(Act act, WholeGroup whole, UnitProposal one, State state, @Nullable String reason) {
        table.end(one.id(), state, act.person().orElse(null), reason);
        duties.end(act, whole.account().asSubject(), GroupDuties.UNIT_PROPOSES);
    }

    private void record(Act act, WholeGroup whole, Rule rule, String type, @Nullable String reason) {
        ledger.record(act, Entry.of(whole.account().asSubject(), type).under(regulation.basis(rule).id(), rule.id())
                .withheld("reason", reason));
    }
}
