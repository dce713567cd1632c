package org.rostra.publishing;

import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseConcluded;
import org.rostra.procedure.CaseFile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A post whose review has ended may go out, or does not. */
@Component
class PostsFollowCases {
    private final PostTable posts;
    private final Duties duties;
    private final Regulation regulation;
    private final Ledger ledger;

    PostsFollowCases(PostTable posts, Duties duties, Regulation regulation, Ledger ledger) {
        this.posts = posts;
        this.duties = duties;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    @EventListener
    void follow(CaseConcluded fact) {
        CaseFile file = fact.file();
        if (!file.subject().kind().equals(Post.KIND)) {
            return;
        }
        Post post = posts.find(file.subject().id()).orElseThrow(NotFound::new);
        switch (file.state()) {
            case APPROVED -> to(fact.act(), post, file, PostState.APPROVED);
            case REFUSED -> to(fact.act(), post, file, PostState.REFUSED);
            case WITHDRAWN -> to(fact.act(), post, file, PostState.WITHDRAWN);
            case RETURNED, OPEN -> {
                // The post waits with its case.
            }
        }
    }

    private void to(Act act, Post post, CaseFile file, PostState state) {
        posts.move(post.id(), state, state == PostState.APPROVED ? act.at() : null);
        ledger.record(act, Entry.of(post.asSubject(), "post.reviewed").under(regulation.basis(post.kind().rule()).id(),
                post.kind().rule().id()).with("case", file.id()).with("text", Digests.of(post.wording()))
                .outcome(state.name()));
        if (state != PostState.APPROVED) {
            duties.end(act, post.asSubject(), OralConsents.SIGN);
        }
    }
}
