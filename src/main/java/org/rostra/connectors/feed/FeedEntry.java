package org.rostra.connectors.feed;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One post of a feed.
 *
 * @param id        what the feed calls it, else its link
 * @param published when it appeared, or was changed if only that is told
 * @param summary   plain text, possibly shortened
 */
public record FeedEntry(String id, String title, @Nullable URI link, @Nullable Instant published, String summary,
        @Nullable Enclosure enclosure) {

    /** True where it can be told from others. */
    boolean says() {
        return !id.isEmpty() || !title.isEmpty() || link != null || !summary.isEmpty() || enclosure != null;
    }
}
