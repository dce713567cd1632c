package org.rostra.connectors.feed;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feed as plain text: whatever markup it came with is gone. */
public record Feed(String title, @Nullable URI link, List<FeedEntry> entries, Set<Remark> remarks) implements Reading {
    public Feed {
        entries = List.copyOf(entries);
        remarks = Set.copyOf(remarks);
    }

    /** True where what is shown rests on a guess about what was meant. */
    public boolean repaired() {
        return remarks.contains(Remark.REPAIRED);
    }
}
