package org.rostra.connectors.connection;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.rostra.access.Action;
import org.rostra.connectors.Says;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.joint.FollowPlatform;
import org.rostra.registry.Account;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.rostra.vault.Token;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Credentials of an official account are entered, replaced and revoked by its custodians or the office (R16). */
@Component
public class KeepConnection {
    private static final Pattern APP = Pattern.compile("wx[0-9a-zA-Z]{8,38}");
    private static final Pattern SECRET = Pattern.compile("[\\x21-\\x7E]{16,128}");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z-]{3,32}");
    private static final Pattern KEY = Pattern.compile("([0-9A-Za-z]{43})?");
    private static final Pattern COVER = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final ConnectionTable table;
    private final FollowPlatform deliveries;
    private final Register register;
    private final Regulation regulation;
    private final Ledger ledger;
    private final String address;

    KeepConnection(ConnectionTable table, FollowPlatform deliveries, Register register, Regulation regulation,
            Ledger ledger, @Value("${rostra.url:}") String address) {
        this.table = table;
        this.deliveries = deliveries;
        this.register = register;
        this.regulation = regulation;
        this.ledger = ledger;
        this.address = address;
    }

    /**
     * Keeps what is entered; secret, word and key that are left blank stay as they are.
     *
     * @throws Refused where the account cannot be connected, or what is entered cannot be it
     */
    @Enforces(Rule.CONNECTORS)
    @Transactional
    public void enter(Act act, UUID id, Entered entered) {
        Account account = register.lockFor(act, Action.CONNECTION_KEEP, id);
        regulation.require(Rule.CONNECTORS, act.today());
        if (account.state() != AccountState.RUNNING || !Connections.PLATFORM.equals(account.platform())) {
            throw regulation.refuse(Rule.CONNECTORS, Says.NO_OFFICIAL_ACCOUNT, Says.NO_OFFICIAL_ACCOUNT_NEXT);
        }
        if (address.isBlank()) {
            throw regulation.refuse(Rule.CONNECTORS, Says.NO_ADDRESS, Says.NO_ADDRESS_NEXT);
        }
        Optional<Connection> before = table.of(id);
        boolean same = before.filter(one -> one.appId().equals(entered.appId())).isPresent()
                && entered.secret().isEmpty() && entered.token().isEmpty() && entered.aesKey().isEmpty();
        check(entered, same);
        var now = new Connection(before.map(Connection::id).orElseGet(Ids::next), id, Ids.next(),
                before.map(Connection::callback).orElseGet(() -> Token.make().text()), entered.way(),
                entered.appId(), entered.cover(), act.person().orElseThrow(), act.at(), null, null);
        table.put(now);
        if (!same) {
            table.seal(now.id(), new Credentials(entered.appId(), entered.secret(), entered.token(),
                    entered.aesKey()));
        }
        ledger.record(act, under(Entry.of(account.asSubject(), "account.connected")).with("way", entered.way().name())
                .with("credentials", !same));
    }

    private void check(Entered entered, boolean same) {
        require(APP, entered.appId(), Says.APP_ID_WRONG);
        if (!same) {
            require(SECRET, entered.secret(), Says.SECRET_WRONG);
            require(WORD, entered.token(), Says.WORD_WRONG);
            require(KEY, entered.aesKey(), Says.KEY_WRONG);
        }
        require(COVER, entered.cover(), Says.COVER_WRONG);
    }

    private void require(Pattern form, String text, Says otherwise) {
        if (!form.matcher(text).matches()) {
            throw regulation.refuse(Rule.CONNECTORS, otherwise, Says.ENTER_NEXT);
        }
    }

    /** The secret is deleted, and what waited for the connection is owed by hand; tells how many. */
    @Enforces(Rule.CONNECTORS)
    @Transactional
    public int revoke(Act act, UUID id) {
        Account account = register.lockFor(act, Action.CONNECTION_KEEP, id);
        Connection connection = table.of(id).orElseThrow(
                () -> regulation.refuse(Rule.CONNECTORS, Says.NOTHING_THERE, Says.NOTHING_THERE_NEXT));
        table.delete(connection.id());
        int moved = deliveries.byHand(act, id);
        ledger.record(act, under(Entry.of(account.asSubject(), "account.disconnected")).with("by-hand", moved));
        return moved;
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.CONNECTORS).id(), Rule.CONNECTORS.id());
    }
}
