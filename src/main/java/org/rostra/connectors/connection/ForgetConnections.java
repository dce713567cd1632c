package org.rostra.connectors.connection;

import java.util.List;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** No secret outlives its account (R16): that of one that was closed is deleted without anybody asking for it. */
@Component
class ForgetConnections {
    private static final int LOT = 100;

    private final ConnectionTable table;
    private final Register register;
    private final Regulation regulation;
    private final Ledger ledger;

    ForgetConnections(ConnectionTable table, Register register, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.register = register;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Enforces(Rule.CONNECTORS)
    @Transactional
    int forget(Act act) {
        List<Connection> closed = table.ofClosed(LOT);
        closed.forEach(one -> table.delete(one.id()));
        ledger.recordAll(act,
                closed.stream().map(one -> Entry.of(register.subject(one.account()), "account.disconnected")
                        .under(regulation.basis(Rule.CONNECTORS).id(), Rule.CONNECTORS.id())).toList());
        return closed.size();
    }
}
