package org.rostra.publishing;

import org.rostra.paper.Kept;
import java.util.List;
import java.util.UUID;
import org.rostra.duty.Duties;
import org.rostra.files.KeptFiles;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
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
    private final Kept kept;
    private final Ledger ledger;

    ForgetPosts(PostTable posts, KeptFiles files, Duties duties, Kept kept, Ledger ledger) {
        this.posts = posts;
        this.files = files;
        this.duties = duties;
        this.kept = kept;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        return kept.until(act, KEPT_AS).map(ended -> forget(act, ended)).orElse(0);
    }

    private int forget(Act act, Kept.Ended ended) {
        List<UUID> old = posts.forget(ended.before(), LOT);
        old.forEach(id -> duties.end(act, Posts.subject(id), OralConsents.SIGN, OralConsents.DISPUTED));
        old.forEach(files::forget);
        ledger.forgetAll(act, old.stream().map(id -> Entry.of(Posts.subject(id), "post.forgotten")
                .under(ended.clause(), KEPT_AS)).toList());
        return old.size();
    }
}
