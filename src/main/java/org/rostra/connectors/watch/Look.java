package org.rostra.connectors.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.connectors.feed.Feed;
import org.rostra.connectors.feed.FeedEntry;
import org.rostra.connectors.feed.ReleaseProof;
import org.rostra.connectors.feed.Sighting;
import org.rostra.connectors.feed.Sought;
import org.rostra.ledger.Act;
import org.rostra.publishing.joint.Hint;
import org.rostra.publishing.joint.Proofs;
import org.rostra.publishing.joint.Unproven;
import org.springframework.stereotype.Component;

/** Looks for one post in one feed. */
@Component
class Look {
    private static final int MOST = 5;
    private static final int LONGEST = 200;

    private final Proofs proofs;

    Look(Proofs proofs) {
        this.proofs = proofs;
    }

    void in(Feed feed, Unproven one, Instant now) {
        var sought = new Sought(uri(one.link()), one.title(), Sought.mark(one.body()), one.from(), one.until());
        switch (ReleaseProof.in(feed, sought)) {
            case Sighting.Out(FeedEntry entry, var _) -> {
                URI link = entry.link() == null ? sought.link() : entry.link();
                if (link != null) {
                    proofs.seen(Act.bySystem(now), one, link);
                }
            }
            case Sighting.Hints(List<FeedEntry> entries) -> proofs.hinted(one, entries.stream()
                    .filter(entry -> entry.link() != null).limit(MOST).map(Look::hint).toList(), now);
            case Sighting.NotSeen _ -> {
                // It says nothing of earlier days.
            }
        }
    }

    private static Hint hint(FeedEntry entry) {
        String title = entry.title();
        return new Hint(String.valueOf(entry.link()), title.length() > LONGEST ? title.substring(0, LONGEST) : title,
                entry.published());
    }

    private static @Nullable URI uri(@Nullable String link) {
        return link == null ? null : URI.create(link);
    }
}
