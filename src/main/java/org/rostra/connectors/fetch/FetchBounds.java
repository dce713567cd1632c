package org.rostra.connectors.fetch;

import java.time.Duration;

/**
 * How much and how long.
 *
 * @param bytes     of the answer, as it comes and unpacked
 * @param connect   for finding the host and for its connection, each
 * @param firstByte for the handshake, and for each wait in the answer
 * @param whole     for everything, redirects included
 */
public record FetchBounds(int bytes, Duration connect, Duration firstByte, Duration whole, int redirects) {
    public static FetchBounds usual() {
        return new FetchBounds(8 << 20, Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30), 3);
    }
}
