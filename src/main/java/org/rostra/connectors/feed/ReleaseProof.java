package org.rostra.connectors.feed;

import java.net.URI;
import java.util.List;
import java.util.function.Predicate;
import org.rostra.connectors.feed.Sighting.Ground;
import org.rostra.connectors.feed.Sighting.Hints;
import org.rostra.connectors.feed.Sighting.NotSeen;
import org.rostra.connectors.feed.Sighting.Out;
import org.rostra.text.Normalised;

/**
 * Says whether a post is out, as far as a feed can tell. Its exact link proves it. The same text or the same title proves it only
 * if exactly one entry of the time in question has it, the title is not one of the short ones that many posts share, and the feed
 * had not to be repaired; whatever is less is a hint.
 */
public final class ReleaseProof {
    /** A title of fewer letters, such as "notice", is nobody's own. */
    private static final int TELLING = 5;

    private ReleaseProof() {
    }

    /** Looks for a post in a feed. */
    public static Sighting in(Feed feed, Sought sought) {
        URI link = sought.link();
        if (link != null) {
            String place = LinkKey.of(link);
            List<FeedEntry> there = matching(feed,
                    entry -> entry.link() != null && LinkKey.of(entry.link()).equals(place));
            if (!there.isEmpty()) {
                return new Out(there.getFirst(), Ground.LINK);
            }
        }
        String text = sought.text();
        List<FeedEntry> worded = text == null
                ? List.of()
                : matching(feed, entry -> !entry.summary().isEmpty() && Sought.mark(entry.summary()).equals(text));
        if (!worded.isEmpty()) {
            return judged(feed, worded, sought, Ground.TEXT);
        }
        String title = Normalised.key(sought.title());
        List<FeedEntry> titled = title.isEmpty()
                ? List.of()
                : matching(feed, entry -> Normalised.key(entry.title()).equals(title));
        return titled.isEmpty() ? new NotSeen() : judged(feed, titled, sought, Ground.TITLE);
    }

    private static Sighting judged(Feed feed, List<FeedEntry> alike, Sought sought, Ground ground) {
        List<FeedEntry> inTime = alike.stream().filter(entry -> sought.covers(entry.published())).toList();
        boolean telling = ground == Ground.TEXT || Normalised.key(sought.title()).length() >= TELLING;
        boolean asItCame = !feed.repaired() && !feed.remarks().contains(Remark.CHARACTERS_LOST);
        return inTime.size() == 1 && alike.stream().allMatch(entry -> entry.published() != null) && telling && asItCame
                ? new Out(inTime.getFirst(), ground)
                : new Hints(alike);
    }

    private static List<FeedEntry> matching(Feed feed, Predicate<FeedEntry> what) {
        return feed.entries().stream().filter(what).toList();
    }
}
