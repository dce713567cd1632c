package org.rostra.connectors;

import org.rostra.policy.MessageKey;

/** What is said where a platform, an address or a feed does not do what was hoped; the words are in {@code messages/connectors}. */
public enum Says implements MessageKey {
    FEED_EMPTY, FEED_TOO_LARGE, FEED_TOO_DEEP, FEED_PAGE, FEED_UNKNOWN, FEED_WITHOUT_CHANNEL, FEED_ILL_FORMED,
    FEED_ENTITIES, FEED_NO_MARKUP, FETCH_NOT_LISTED, FETCH_NOT_PUBLIC, FETCH_UNRESOLVED, FETCH_NO_CONNECTION, FETCH_CERTIFICATE, FETCH_TIMEOUT, FETCH_TOO_LARGE, FETCH_REDIRECTS, FETCH_NO_HTTP, FETCH_STATUS, FETCH_BUSY, FETCH_PACKED, FETCH_BROKEN_OFF;

    @Override
    public String bundle() {
        return "connectors";
    }
}
