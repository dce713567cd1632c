package org.rostra.connectors.wechat;

import java.net.URI;
import java.time.Duration;
import org.rostra.ledger.Clock;

/** The platform, where it answers: one way of connections for all accounts that are spoken for. */
public final class WeChat {
    private final Wire wire;
    private final Duration settled;
    private final Clock clock;

    /**
     * Says secrets to that address.
     *
     * @throws IllegalStateException where they would cross a network in the clear
     */
    public WeChat(URI base, Duration patience, Duration settled, Clock clock) {
        boolean here = "127.0.0.1".equals(base.getHost()) || "localhost".equals(base.getHost());
        if (!"https".equals(base.getScheme()) && !here) {
            throw new IllegalStateException("rostra.wechat.base is spoken to by https only: " + base);
        }
        this.wire = new Wire(base, patience);
        this.settled = settled;
        this.clock = clock;
    }

    public OfficialAccount account(Credentials credentials, Remembered remembered) {
        return new OfficialAccount(credentials, wire, settled, remembered, clock);
    }
}
