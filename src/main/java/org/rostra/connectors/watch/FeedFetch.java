package org.rostra.connectors.watch;

import java.net.URI;
import java.util.List;
import org.rostra.connectors.fetch.Fetching;
import org.rostra.connectors.fetch.Held;

/** Asks an address on listed hosts. */
interface FeedFetch {
    Fetching fetch(List<String> hosts, URI address, Held held);
}
