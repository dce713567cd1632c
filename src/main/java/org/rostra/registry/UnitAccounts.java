package org.rostra.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.policy.BodyKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of units, as these change: what they have goes to another, with those who keep it. */
@Component
public class UnitAccounts {
    private final UnitAccountTable table;
    private final Bodies bodies;

    UnitAccounts(UnitAccountTable table, Bodies bodies) {
        this.table = table;
        this.bodies = bodies;
    }

    /** The accounts of the very units that are not at an end, with their rows locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Account> of(Collection<UUID> units) {
        return table.lockLiving(units);
    }

    /**
     * The accounts are the unit's from now on, and of its tier. Those that somebody keeps in his own name (四（一）) stay of
     * the kind they are, and so do groups of branches.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Account> hand(Act act, List<Account> accounts, Unit to) {
        return table.hand(accounts.stream().map(Account::id).toList(), to.id(), body(Bodies.of(to)),
                body(Bodies.ofGroup(to.kind(), false)), act.at());
    }

    private Body body(BodyKind kind) {
        return new Body(kind, bodies.tier(kind));
    }

    /** Who belongs to the unit now because his own was taken over keeps his accounts. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepCustody(Collection<UUID> units, UUID into) {
        table.keepCustody(units, into, null);
    }

    /** Who went along with these accounts keeps them; whoever went without an account has moved away from it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepCustody(Collection<UUID> units, UUID into, List<Account> only) {
        table.keepCustody(units, into, only.stream().map(Account::id).toList());
    }

    /** Accounts found by chance that were put before the units are before the other one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOnLeads(Collection<UUID> units, UUID into) {
        table.handOnLeads(units, into);
    }

    Optional<Long> living(UUID unit) {
        return Optional.of(table.living(unit)).filter(number -> number > 0);
    }

    List<Account> list(UUID unit, int limit) {
        return table.list(unit, limit);
    }
}
