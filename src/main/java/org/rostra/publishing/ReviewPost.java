package org.rostra.publishing;

import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Enforces;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who reviews a post may edit it before deciding, and leave notes that never go out. */
@Component
public class ReviewPost {
    private static final int LONGEST_NOTE = 1000;

    private final PostTable posts;
    private final NoteTable notes;
    private final Procedures procedures;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    ReviewPost(PostTable posts, NoteTable notes, Procedures procedures, Regulation regulation, Access access,
            Ledger ledger) {
        this.posts = posts;
        this.notes = notes;
        this.procedures = procedures;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
    }

    /**
     * Edits the text at the step at work; the text before stays to be compared.
     *
     * @param version the text that the reviewer saw
     * @throws Refused if somebody else edited it meanwhile, or it is too long or empty
     */
    @Enforces(Rule.THREE_REVIEWS)
    @Transactional
    public void edit(Act act, UUID id, int version, String title, String body) {
        access.check(act, Action.POST_REVIEW, Posts.subject(id));
        Post post = posts.lock(id).filter(one -> one.state() == PostState.UNDER_REVIEW).orElseThrow(NotFound::new);
        Wording before = post.wording();
        if (before.version() != version) {
            throw refuse(PostSays.CHANGED_MEANWHILE, PostSays.CHANGED_MEANWHILE_NEXT);
        }
        if (title.isBlank() || body.isBlank()) {
            throw refuse(PostSays.NO_TEXT, PostSays.NO_TEXT_NEXT);
        }
        if (title.length() > WritePost.LONGEST_TITLE || body.length() > WritePost.LONGEST) {
            throw refuse(PostSays.TOO_LONG, PostSays.TOO_LONG_NEXT);
        }
        if (before.title().equals(title) && before.body().equals(body)) {
            return;
        }
        String stage = procedures.findOpenAbout(post.asSubject()).flatMap(CaseFile::current)
                .map(CaseFile.Step::plan).orElseThrow(() -> refuse(PostSays.NOT_AT_WORK, PostSays.NOT_AT_WORK_NEXT));
        var after = new Wording(version + 1, title, body, act.person().orElseThrow(), act.at(), stage);
        posts.write(id, after);
        ledger.record(act, Entry.of(post.asSubject(), "post.edited").under(regulation.basis(Rule.THREE_REVIEWS).id(),
                Rule.THREE_REVIEWS.id()).with("step", stage).with("text-before", Digests.of(before))
                .with("text", Digests.of(after)));
    }

    /** A note for whoever reviews it next; it never goes out. */
    @Transactional
    public void note(Act act, UUID id, String text) {
        access.check(act, Action.POST_NOTE, Posts.subject(id));
        Post post = posts.find(id).orElseThrow(NotFound::new);
        if (text.isBlank() || text.length() > LONGEST_NOTE) {
            throw refuse(PostSays.TOO_LONG, PostSays.TOO_LONG_NEXT);
        }
        notes.insert(new Note(Ids.next(), id, act.person().orElseThrow(), act.at(), text.strip()));
        ledger.record(act, Entry.of(post.asSubject(), "post.noted").under(regulation.basis(Rule.THREE_REVIEWS).id(),
                Rule.THREE_REVIEWS.id()));
    }

    private Refused refuse(PostSays what, PostSays next) {
        return regulation.refuse(Rule.THREE_REVIEWS, what, next);
    }
}
