package org.rostra.groups.decision;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.groups.CoSigner;
import org.rostra.groups.GroupDuties;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.GroupSays;
import org.rostra.groups.StaffOnly;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Owner and supervisor decide together, in either order (四（三）). All of it happens under the lock of the group's
 * account: two who sign at once are one after the other.
 */
@Component
public class Decisions {
    private static final int SHOWN = 30;

    private final DecisionTable table;
    private final UnitProposalTable units;
    private final GroupRegister groups;
    private final Sides sides;
    private final Proposals proposals;
    private final Effects effects;
    private final DecisionEntries entries;
    private final GroupDuties duties;
    private final StaffOnly staff;
    private final Regulation regulation;
    private final Access access;

    Decisions(DecisionTable table, UnitProposalTable units, GroupRegister groups, Sides sides, Proposals proposals,
            Effects effects,
            DecisionEntries entries, GroupDuties duties, StaffOnly staff, Regulation regulation, Access access) {
        this.table = table;
        this.units = units;
        this.groups = groups;
        this.sides = sides;
        this.proposals = proposals;
        this.effects = effects;
        this.entries = entries;
        this.duties = duties;
        this.staff = staff;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * The first of the two signs; where the regulation does not ask for two it is done with that.
     *
     * @throws org.rostra.policy.Refused by one who is neither, for what cannot be decided, or is under way
     */
    @Enforces({Rule.DECIDED_BY_TWO, Rule.OUTSIDERS_BY_TWO})
    @Transactional
    public Decision propose(Act act, UUID group, DecisionKind kind, Map<String, String> given) {
        WholeGroup whole = groups.lockFor(act, Action.GROUP_DECIDE, group);
        if (kind == DecisionKind.OUTSIDER) {
            regulation.require(kind.rule(), act.today());
        }
        requireInUse(whole, kind);
        UUID person = act.person().orElseThrow();
        Side side = sides.of(act, whole, person).orElseThrow(() -> regulation.refuse(kind.rule(),
                GroupSays.NOT_A_SIDE, GroupSays.NOT_A_SIDE_NEXT));
        requireStaff(act, person, side);
        Map<String, String> proposal = proposals.read(act, whole, kind, given);
        if (table.openOf(group).stream().anyMatch(one -> one.kind() == kind && (kind != DecisionKind.OUTSIDER
                || one.proposal().equals(proposal)))) {
            throw regulation.refuse(kind.rule(), GroupSays.UNDER_WAY, GroupSays.UNDER_WAY_NEXT);
        }
        var decision = new Decision(Ids.next(), group, kind, DecisionState.OPEN, proposal, whole.group().version(),
                person, side, act.today(), false, null, null, null);
        table.insert(decision);
        entries.proposed(act, decision);
        if (kind == DecisionKind.DISSOLVE) {
            takeUp(act, whole);
        }
        if (regulation.holds(kind.rule(), act.today())) {
            sides.signer(act, whole, side.other(), person).ifPresent(signer -> duties.owe(act, decision.asSubject(),
                    GroupDuties.CONSENT, signer.seat(), kind.rule(), Rule.SUBSTITUTE));
        } else {
            settle(act, whole, decision, null);
        }
        return decision;
    }

    /** What the unit proposed is now between the two. */
    private void takeUp(Act act, WholeGroup whole) {
        units.findOpen(whole.id()).ifPresent(one -> units.end(one.id(), UnitProposal.State.TAKEN,
                act.person().orElse(null), null));
        duties.end(act, whole.account().asSubject(), GroupDuties.UNIT_PROPOSES);
    }

    /**
     * The second of the two signs what the first did, and it is done.
     *
     * @param digest of what was shown
     * @throws org.rostra.policy.Refused for one whose turn it is not, or where it is decided, or not what was shown
     */
    @Transactional
    public Decision agree(Act act, UUID id, String digest) {
        WholeGroup whole = lock(act, id);
        Decision decision = open(id);
        UUID person = requireTurn(act, whole, decision);
        if (!decision.digest().equals(digest) || decision.seen() != whole.group().version()) {
            throw regulation.refuse(decision.kind().rule(), GroupSays.CHANGED_MEANWHILE,
                    GroupSays.CHANGED_MEANWHILE_NEXT);
        }
        requireInUse(whole, decision.kind());
        settle(act, whole, decision, person);
        return decision;
    }

    private void settle(Act act, WholeGroup whole, Decision decision, @Nullable UUID signer) {
        end(act, decision, DecisionState.AGREED, signer, null);
        effects.carryOut(act, whole, decision);
        if (decision.kind().changesTheGroup()) {
            voidOpen(act, decision.group());
        }
    }

    /** The group changed: what was proposed about it as it was is proposed no longer. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidOpen(Act act, UUID group) {
        table.openOf(group).forEach(one -> end(act, one, DecisionState.VOIDED, null, null));
    }

    /** The second of the two does not sign, and says why. */
    @Transactional
    public Decision decline(Act act, UUID id, String reason) {
        WholeGroup whole = lock(act, id);
        Decision decision = open(id);
        UUID person = requireTurn(act, whole, decision);
        requireReason(decision, reason);
        end(act, decision, DecisionState.DECLINED, person, reason.strip());
        return decision;
    }

    /** The first of the two takes it back. */
    @Transactional
    public Decision withdraw(Act act, UUID id) {
        lock(act, id);
        Decision decision = open(id);
        if (!act.person().filter(decision.proposer()::equals).isPresent()) {
            throw regulation.refuse(decision.kind().rule(), GroupSays.NOT_YOUR_TURN, GroupSays.NOT_YOUR_TURN_NEXT);
        }
        end(act, decision, DecisionState.WITHDRAWN, null, null);
        return decision;
    }

    /** What is proposed and not decided about a group that the caller has read. */
    @Transactional(readOnly = true)
    public List<Decision> openOf(UUID group) {
        return table.openOf(group);
    }

    /** The latest decisions of a group that the caller has read, newest first. */
    @Transactional(readOnly = true)
    public List<Decision> latest(UUID group) {
        return table.latest(group, SHOWN);
    }

    /** The decision, if the act's person may read its group. */
    @Transactional(readOnly = true)
    public Decision getFor(Act act, UUID id) {
        return table.find(id).filter(one -> access.may(act, Action.ACCOUNT_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
    }

    /** Decisions that the caller was asked to sign. */
    @Transactional(readOnly = true)
    public List<Decision> list(Collection<UUID> ids) {
        return table.list(ids);
    }

    /** Who is to sign now; empty people where it waits. */
    @Transactional(readOnly = true)
    public Optional<CoSigner> signer(Act act, WholeGroup whole, Decision decision) {
        return sides.signer(act, whole, decision.side().other(), decision.proposer());
    }

    /** The side for which the act's person may propose. */
    @Transactional(readOnly = true)
    public Optional<Side> side(Act act, WholeGroup whole) {
        return act.person().flatMap(person -> sides.of(act, whole, person));
    }

    /** True if the act's person may sign or decline it now. */
    @Transactional(readOnly = true)
    public boolean mine(Act act, WholeGroup whole, Decision decision) {
        return decision.open() && act.person().filter(person -> signs(act, whole, decision, person)).isPresent();
    }

    private boolean signs(Act act, WholeGroup whole, Decision decision, UUID person) {
        return signer(act, whole, decision).filter(one -> one.people().contains(person)).isPresent()
                || decision.substitute() && sides.substitute(act, whole, decision.proposer())
                        .filter(one -> one.people().contains(person)).isPresent();
    }

    private WholeGroup lock(Act act, UUID id) {
        Decision found = table.find(id).orElseThrow(NotFound::new);
        return groups.lockFor(act, Action.GROUP_DECIDE, found.group());
    }

    /** Read again under the lock. */
    private Decision open(UUID id) {
        Decision decision = table.find(id).orElseThrow(NotFound::new);
        if (!decision.open()) {
            throw regulation.refuse(decision.kind().rule(), GroupSays.DECIDED_ALREADY,
                    GroupSays.DECIDED_ALREADY_NEXT);
        }
        return decision;
    }

    private UUID requireTurn(Act act, WholeGroup whole, Decision decision) {
        UUID person = act.person().orElseThrow();
        if (!signs(act, whole, decision, person)) {
            throw regulation.refuse(decision.kind().rule(), GroupSays.NOT_YOUR_TURN, GroupSays.NOT_YOUR_TURN_NEXT);
        }
        requireStaff(act, person, decision.side().other());
        return person;
    }

    private void requireStaff(Act act, UUID person, Side side) {
        if (side == Side.SUPERVISOR) {
            staff.require(act, person);
        }
    }

    private void requireInUse(WholeGroup whole, DecisionKind kind) {
        if (!whole.inUse()) {
            throw regulation.refuse(kind.rule(), GroupSays.NOT_RUNNING, GroupSays.NOT_RUNNING_NEXT);
        }
    }

    private void requireReason(Decision decision, String reason) {
        if (reason.isBlank()) {
            throw regulation.refuse(decision.kind().rule(), GroupSays.TEXT_MISSING, GroupSays.TEXT_MISSING_NEXT);
        }
    }

    private void end(Act act, Decision decision, DecisionState state, @Nullable UUID signer,
            @Nullable String reason) {
        table.end(decision.id(), state, signer, reason, act.at());
        duties.end(act, decision.asSubject(), GroupDuties.CONSENT);
        entries.ended(act, decision, state, signer, reason);
    }
}
