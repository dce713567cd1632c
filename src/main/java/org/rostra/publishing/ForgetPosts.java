package org.rostra.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.duty.Duties;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets posts after the time for which such records are kept (R15); what the ledger proves of them stays. */
@Component
public class ForgetPosts {
    private static final String KEPT_AS = "posts";
    private static final int LOT = 200;

    private final PostTable posts;
    private final KeptFiles files;
    private final Duties duties;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Ledger ledger;

    ForgetPosts(PostTable posts, KeptFiles files, Duties duties, Calendars calendars, Regulation regulation,
            Ledger ledger) {
        this.posts = posts;
        this.files = files;
        this.duties = duties;
        this.calendars = calendars;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        Optional<Retention> kept = Optional.ofNullable(regulation.retention().get(KEPT_AS));
        if (kept.isEmpty()) {
            return 0;
        }
        LocalDate day = Since.before(act.today(), kept.get().term(), calendars.current());
        Instant before = day.atStartOfDay(Act.ZONE).toInstant();
        List<UUID> old = posts.forget(before, LOT);
        old.forEach(id -> duties.end(act, Posts.subject(id), OralConsents.SIGN, OralConsents.DISPUTED));
        old.forEach(files::forget);
        ledger.recordAll(act, old.stream().map(id -> Entry.of(Posts.subject(id), "post.forgotten")
                .under(kept.get().clause(), KEPT_AS)).toList());
        return old.size();
    }
}
