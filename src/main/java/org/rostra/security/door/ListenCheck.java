package org.rostra.security.door;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Stops the start where passwords would cross a network in the clear. */
@Component
class ListenCheck {
    ListenCheck(ServerProperties server, Proxies proxies) {
        InetAddress address = server.getAddress();
        boolean loopback = address != null && address.isLoopbackAddress();
        boolean tls = server.getSsl() != null && server.getSsl().isEnabled();
        if (!loopback && !tls && proxies.none()) {
            throw new IllegalStateException("plain HTTP is served on the loopback address only: set server.ssl.*, "
                    + "or rostra.proxy to the addresses of the proxy that brings TLS");
        }
    }
}
