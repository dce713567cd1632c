package org.rostra.connectors.watch;

import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.connectors.Says;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.WebLink;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the feed of an account is, told by its custodians or the office. */
@Component
public class KeepFeed {
    private static final int LONGEST = 500;

    private final FeedSourceTable table;
    private final FeedHosts hosts;
    private final Register register;
    private final Regulation regulation;
    private final Ledger ledger;

    KeepFeed(FeedSourceTable table, FeedHosts hosts, Register register, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.hosts = hosts;
        this.register = register;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Where the feed is. The caller has read the account. */
    @Transactional(readOnly = true)
    public Optional<FeedSource> of(Account account) {
        return table.of(account.id());
    }

    /**
     * Keeps the address; blank, it is forgotten.
     *
     * @throws Refused if it is no address, or its host is not on the list
     */
    @Enforces(Rule.CONNECTORS)
    @Transactional
    public void enter(Act act, UUID id, String written) {
        Account account = register.lockFor(act, Action.CONNECTION_KEEP, id);
        regulation.require(Rule.CONNECTORS, act.today());
        String address = written.strip();
        if (address.isEmpty()) {
            if (table.delete(id)) {
                ledger.record(act, under(Entry.of(account.asSubject(), "account.feed-removed")));
            }
            return;
        }
        if (address.length() > LONGEST || !address.startsWith("https://") || !WebLink.whole(address)) {
            throw regulation.refuse(Rule.CONNECTORS, Says.FEED_ADDRESS_WRONG, Says.FEED_ADDRESS_WRONG_NEXT);
        }
        URI uri = URI.create(address);
        if (!hosts.cover(uri, act.today())) {
            throw regulation.refuse(Rule.CONNECTORS, Says.FEED_HOST_UNLISTED, Says.FEED_HOST_UNLISTED_NEXT,
                    new Argument.Text(uri.getHost()));
        }
        table.put(id, uri, act.person().orElseThrow(), act.at());
        ledger.record(act, under(Entry.of(account.asSubject(), "account.feed-entered")).with("host", uri.getHost()));
    }

    private Entry under(Entry entry) {
        return entry.under(regulation.basis(Rule.CONNECTORS).id(), Rule.CONNECTORS.id());
    }
}
