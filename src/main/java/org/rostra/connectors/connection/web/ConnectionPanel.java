package org.rostra.connectors.connection.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rostra.connectors.connection.Connections;
import org.rostra.connectors.watch.KeepFeed;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.registry.AccountState;
import org.rostra.web.Fragments;
import org.springframework.stereotype.Component;

/** On the page of an account: whether it is connected, and where to change that. */
@Component
class ConnectionPanel implements AccountPanel {
    private final Connections connections;
    private final KeepFeed feeds;
    private final Regulation regulation;
    private final Fragments fragments;

    ConnectionPanel(Connections connections, KeepFeed feeds, Regulation regulation, Fragments fragments) {
        this.connections = connections;
        this.feeds = feeds;
        this.regulation = regulation;
        this.fragments = fragments;
    }

    @Override
    public Optional<Shown> on(Act act, Account account) {
        boolean shown = account.state() == AccountState.RUNNING && regulation.holds(Rule.CONNECTORS, act.today())
                && connections.mayRead(act, account);
        if (!shown) {
            return Optional.empty();
        }
        Map<String, Object> said = new HashMap<>(Map.of("account", account));
        connections.of(account).ifPresent(one -> said.put("connection", one));
        feeds.of(account).ifPresent(one -> said.put("feed", one));
        return Optional.of(frame -> {
            Map<String, Object> framed = new HashMap<>(said);
            framed.put("frame", frame);
            return fragments.of("connectors/panel", framed);
        });
    }
}
