package org.rostra.review;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rostra.ledger.Act;
import org.rostra.review.group.FollowGroups;
import org.rostra.review.group.OpenGroupLists;
import org.springframework.stereotype.Component;

/** What goes on beside the requests: accounts are entered, dossiers looked at anew; a batch at a time, begun anywhere. */
@Component
public class ReviewRounds {
    private static final int YEARS = 3;

    private final PartTable parts;
    private final OpenReviews opening;
    private final LookAgain look;
    private final OpenGroupLists groups;
    private final FollowGroups following;

    ReviewRounds(PartTable parts, OpenReviews opening, LookAgain look, OpenGroupLists groups, FollowGroups following) {
        this.parts = parts;
        this.opening = opening;
        this.look = look;
        this.groups = groups;
        this.following = following;
    }

    /** One round over every open year. */
    public void go(Supplier<Act> acts) {
        parts.years(YEARS).forEach(year -> enter(acts, year));
        following.look(acts.get());
        Optional<UUID> supervised = following.supervisors(acts.get(), null);
        while (supervised.isPresent()) {
            supervised = following.supervisors(acts.get(), supervised.get());
        }
        Optional<UUID> looked = look.round(acts.get(), null);
        while (looked.isPresent()) {
            looked = look.round(acts.get(), looked.get());
        }
    }

    /** Every account that is not in the year's review yet, until its last day; and the groups, once. */
    public void enter(Supplier<Act> acts, ReviewYear year) {
        LocalDate today = acts.get().today();
        if (today.isAfter(year.until())) {
            return;
        }
        Optional<UUID> entered = opening.enter(acts.get(), year, null);
        while (entered.isPresent()) {
            entered = opening.enter(acts.get(), year, entered.get());
        }
        opening.ask(acts.get(), year);
        Optional<UUID> listed = groups.enter(acts.get(), year, null);
        while (listed.isPresent()) {
            listed = groups.enter(acts.get(), year, listed.get());
        }
    }
}
