package org.rostra.connectors.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host. */
@FunctionalInterface
interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException, InterruptedException;
}
