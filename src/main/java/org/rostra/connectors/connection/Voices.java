package org.rostra.connectors.connection;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.connectors.wechat.OfficialAccount;
import org.rostra.connectors.wechat.WeChat;
import org.springframework.stereotype.Component;

/** The official accounts that can be spoken for, each with its token. Other credentials are another voice. */
@Component
class Voices {
    private final ConnectionTable connections;
    private final ProgressTable progress;
    private final WeChat platform;
    private final Map<UUID, Voice> known = new ConcurrentHashMap<>();

    Voices(ConnectionTable connections, ProgressTable progress, WeChat platform) {
        this.connections = connections;
        this.progress = progress;
        this.platform = platform;
    }

    /** An account by one set of credentials. */
    record Voice(Connection connection, OfficialAccount account) {}

    /** The account as it is connected now. */
    Optional<Voice> of(UUID account) {
        Optional<Connection> connection = connections.of(account);
        if (connection.isEmpty()) {
            known.remove(account);
        }
        return connection.flatMap(now -> {
            Voice held = known.get(account);
            if (held != null && held.connection.revision().equals(now.revision())) {
                return Optional.of(new Voice(now, held.account));
            }
            return connections.unseal(now).map(credentials -> made(now, credentials));
        });
    }

    private Voice made(Connection now, Credentials credentials) {
        return known.compute(now.account(), (_, held) -> held != null
                && held.connection.revision().equals(now.revision())
                        ? held
                        : new Voice(now, platform.account(credentials, new KeptProgress(progress, now.account()))));
    }
}
