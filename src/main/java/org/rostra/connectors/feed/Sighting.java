package org.rostra.connectors.feed;

import java.util.List;

/** Whether a post was seen in a feed. */
public sealed interface Sighting {

    /** It is out: this is it, and by this it was known. */
    record Out(FeedEntry entry, Ground ground) implements Sighting {}

    /** It may be one of these; a person has to look. */
    record Hints(List<FeedEntry> entries) implements Sighting {
        public Hints {
            entries = List.copyOf(entries);
        }
    }

    /** It is not in what the feed shows now, which says nothing about earlier days. */
    record NotSeen() implements Sighting {}

    /** By what a post was known. */
    enum Ground {
        LINK, TEXT, TITLE
    }
}
