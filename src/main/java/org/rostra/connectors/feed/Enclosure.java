package org.rostra.connectors.feed;

import java.net.URI;

/**
 * A file that belongs to an entry, such as the sound of a podcast.
 *
 * @param bytes as the feed says, 0 where it does not
 */
public record Enclosure(URI address, String type, long bytes) {}
