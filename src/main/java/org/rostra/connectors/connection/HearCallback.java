package org.rostra.connectors.connection;

import java.time.Duration;
import java.util.Optional;
import org.rostra.access.NotFound;
import org.rostra.connectors.wechat.Callbacks;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.connectors.wechat.Heard;
import org.rostra.connectors.wechat.Signed;
import org.rostra.ledger.Clock;
import org.rostra.publishing.joint.FollowPlatform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The platform calls back. It causes a question and nothing else: lost, doubled or made up, it changes no delivery. */
@Component
public class HearCallback {
    private static final Logger LOG = LoggerFactory.getLogger(HearCallback.class);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final ConnectionTable connections;
    private final ProgressTable progress;
    private final FollowPlatform deliveries;
    private final Clock clock;

    HearCallback(ConnectionTable connections, ProgressTable progress, FollowPlatform deliveries, Clock clock) {
        this.connections = connections;
        this.progress = progress;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** What to answer when the platform asks whether this is the right place. */
    public Optional<String> echo(String callback, Signed signed, String echo) {
        return callbacks(connection(callback)).echo(signed, echo);
    }

    /** True if it was the platform that called. */
    public boolean hear(String callback, Signed signed, String body) {
        Connection connection = connection(callback);
        switch (callbacks(connection).hear(signed, body)) {
            case Heard.Finished(String publication) -> progress.keyOf(connection.account(), publication)
                    .ifPresent(key -> deliveries.hurry(key, clock.now()));
            case Heard.Other _ -> {
                // Nobody here waits for it.
            }
            case Heard.Rejected(var reason) -> {
                LOG.info("wechat.callback-rejected connection={} reason={}", connection.id(), reason.key());
                return false;
            }
        }
        return true;
    }

    private Connection connection(String callback) {
        return connections.calledBackAt(callback).orElseThrow(NotFound::new);
    }

    private Callbacks callbacks(Connection connection) {
        Credentials credentials = connections.unseal(connection).orElseThrow(NotFound::new);
        return new Callbacks(credentials, clock, WINDOW);
    }
}
