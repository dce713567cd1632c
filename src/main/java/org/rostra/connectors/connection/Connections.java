package org.rostra.connectors.connection;

import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How accounts are connected, as their keepers and the office read it. Secrets are not among it. */
@Component
public class Connections {
    /** The platform whose accounts can be spoken for. */
    public static final String PLATFORM = "wechat-official";

    private final ConnectionTable table;
    private final Register register;
    private final Access access;

    Connections(ConnectionTable table, Register register, Access access) {
        this.table = table;
        this.register = register;
        this.access = access;
    }

    /** The account, if its connection may be read. */
    @Transactional(readOnly = true)
    public Account accountFor(Act act, UUID id) {
        Account account = register.get(id);
        access.powers(act, account.asSubject()).check(Action.CONNECTION_READ);
        return account;
    }

    /** How an account is connected. The caller has read it. */
    @Transactional(readOnly = true)
    public Optional<Connection> of(Account account) {
        return table.of(account.id());
    }

    public boolean mayRead(Act act, Account account) {
        return access.may(act, Action.CONNECTION_READ, account.asSubject());
    }

    public boolean mayKeep(Act act, Account account) {
        return access.may(act, Action.CONNECTION_KEEP, account.asSubject());
    }
}
