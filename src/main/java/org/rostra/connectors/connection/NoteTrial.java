package org.rostra.connectors.connection;

import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down that a connection was tried, and how that ended. */
@Component
class NoteTrial {
    private final ConnectionTable table;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    NoteTrial(ConnectionTable table, Regulation regulation, Access access, Ledger ledger) {
        this.table = table;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    @Transactional
    void tried(Act act, Account account, Connection connection, @Nullable String said) {
        access.check(act, Action.CONNECTION_KEEP, account.asSubject());
        table.tried(connection.id(), act.at(), said);
        ledger.record(act, Entry.of(account.asSubject(), "account.connection-tried")
                .under(regulation.basis(Rule.CONNECTORS).id(), Rule.CONNECTORS.id())
                .outcome(said == null ? "agreed" : said));
    }
}
