package org.rostra.registry.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.BodyKind;
import org.rostra.registry.Account;
import org.rostra.registry.Bodies;
import org.rostra.registry.Body;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives imported accounts the unit that runs them (主办单位), from which tier and supervisor follow. */
@Component
public class UnitAssignments {
    private static final UUID LEAST = new UUID(0, 0);

    private final WaitingTable table;
    private final Units units;
    private final Bodies bodies;
    private final Access access;
    private final Ledger ledger;

    UnitAssignments(WaitingTable table, Units units, Bodies bodies, Access access, Ledger ledger) {
        this.table = table;
        this.units = units;
        this.bodies = bodies;
        this.access = access;
        this.ledger = ledger;
    }

    /** Accounts without a unit after a name and id, one more than a page holds. */
    @Transactional(readOnly = true)
    public List<Waiting> page(Act act, String after, @Nullable UUID afterId) {
        if (!access.open(act, Action.ACCOUNT_IMPORT)) {
            throw new NotFound();
        }
        return table.withoutUnit(after, Objects.requireNonNullElse(afterId, LEAST), AccountImports.PAGE + 1);
    }

    /** @throws IntakeRefused where no account is chosen, or one of them has a unit by now */
    @Transactional
    public int assign(Act act, Collection<UUID> accounts, UUID unitId) {
        access.check(act, Action.ACCOUNT_IMPORT);
        Unit unit = units.find(unitId).filter(found -> found.closedOn() == null).orElseThrow(NotFound::new);
        BodyKind body = Bodies.of(unit);
        if (accounts.isEmpty()
                || table.assign(accounts, unitId, body(body), body(Bodies.ofGroup(unit.kind(), false)),
                        act.at()) != accounts.size()) {
            throw new IntakeRefused(Why.NOTHING_CHOSEN);
        }
        ledger.recordAll(act, accounts.stream().map(account -> Entry.of(new Subject(Account.KIND, account),
                "account.unit-assigned").with("unit", unitId).outcome(body.name())).toList());
        return accounts.size();
    }

    private Body body(BodyKind kind) {
        return new Body(kind, bodies.tier(kind));
    }
}
