package org.rostra.connectors.fetch;

import java.net.InetAddress;

/** Where a connection may lead. The product reaches public addresses only; tests have their servers on the same machine. */
public enum Reach {
    PUBLIC {
        @Override
        boolean covers(InetAddress address) {
            return PublicNet.holds(address.getAddress());
        }
    },
    PUBLIC_AND_LOOPBACK {
        @Override
        boolean covers(InetAddress address) {
            return address.isLoopbackAddress() || PUBLIC.covers(address);
        }
    };

    abstract boolean covers(InetAddress address);
}
