package org.rostra.registry.change;

import org.rostra.directory.DirectoryMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** People left or moved, seats changed hands: accounts are released first, then the units are told what to report. */
@Component
class ChangesFollowDirectory {
    private final CustodyWatch watch;
    private final Suggestions suggestions;

    ChangesFollowDirectory(CustodyWatch watch, Suggestions suggestions) {
        this.watch = watch;
        this.suggestions = suggestions;
    }

    @EventListener
    void follow(DirectoryMoved fact) {
        suggestions.suggest(fact.act(), fact, watch.follow(fact));
    }
}
