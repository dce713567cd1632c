package org.rostra.publishing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.publishing.copies.Fingerprints;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was approved went out: when it really did, where, and whether it says what was approved. */
@Component
public class ReleasePost {
    private final PostTable posts;
    private final ReleaseTable releases;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;
    private final Fingerprints fingerprints;

    ReleasePost(PostTable posts, ReleaseTable releases, Regulation regulation, Access access, Ledger ledger,
            Fingerprints fingerprints) {
        this.posts = posts;
        this.releases = releases;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
        this.fingerprints = fingerprints;
    }

    /**
     * What happened on the platform.
     *
     * @param body empty where the approved text went out as it was
     */
    public record Published(UUID account, Instant at, String link, String body) {}

    /**
     * Notes the release on one account; told again it is put right.
     *
     * @throws Refused if the post was not approved, the time is yet to come, or the link is none
     */
    @Enforces({Rule.MAJOR_POSTS, Rule.APPEALS_AND_ADS, Rule.THREE_REVIEWS})
    @Transactional
    public void note(Act act, UUID id, Published told) {
        access.check(act, Action.POST_RELEASE, Posts.subject(id));
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state() != PostState.APPROVED && post.state() != PostState.RELEASED) {
            throw refuse(post, PostSays.NOT_APPROVED, PostSays.NOT_APPROVED_NEXT);
        }
        if (!post.targets().contains(told.account())) {
            throw new NotFound();
        }
        if (told.at().isAfter(act.at())) {
            throw refuse(post, PostSays.RELEASED_IN_FUTURE, PostSays.RELEASED_IN_FUTURE_NEXT);
        }
        if (!told.link().isBlank() && !WebLink.whole(told.link().strip())) {
            throw refuse(post, PostSays.LINK_WRONG, PostSays.LINK_WRONG_NEXT);
        }
        boolean same = told.body().isBlank() || post.wording().sameAs(told.body());
        String digest = Digests.of(told.body().isBlank() ? post.wording().body() : told.body());
        releases.put(new Release(id, told.account(), told.at(), told.link().isBlank() ? null : told.link().strip(),
                same ? null : told.body(), digest, same, act.person().orElseThrow(), act.at()));
        fingerprints.released(id, told.account(), same ? post.wording().body() : told.body(), same);
        Set<UUID> out = releases.of(id).stream().map(Release::account).collect(Collectors.toSet());
        if (out.containsAll(post.targets())) {
            posts.move(id, PostState.RELEASED, null);
        }
        ledger.record(act, Entry.of(post.asSubject(), "post.released").under(regulation.basis(post.kind().rule()).id(),
                post.kind().rule().id()).with("account", told.account()).with("text", digest)
                .with("as-approved", same).with("released", told.at()).withheld("link", told.link()));
    }

    private Refused refuse(Post post, PostSays what, PostSays next) {
        return regulation.refuse(post.kind().rule(), what, next);
    }
}
