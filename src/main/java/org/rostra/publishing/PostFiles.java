package org.rostra.publishing;

import org.rostra.registry.SubjectFiles;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.KeptFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a post: the manuscript, pictures, proof of an appeal. What came is kept as it came, and its digest in the ledger. */
@Component
public class PostFiles {
    private final PostTable posts;
    private final SubjectFiles files;
    private final Regulation regulation;
    private final Access access;

    PostFiles(PostTable posts, SubjectFiles files, Regulation regulation, Access access) {
        this.posts = posts;
        this.files = files;
        this.regulation = regulation;
        this.access = access;
    }

    /**
     * Adds a file while the post is not decided.
     *
     * @throws AttachmentRefused         if it is not taken
     * @throws org.rostra.policy.Refused if the post is decided
     */
    @Transactional
    public UUID add(Act act, UUID id, String name, InputStream content) {
        access.check(act, Action.POST_CHANGE, Posts.subject(id));
        Post post = posts.lock(id).orElseThrow(NotFound::new);
        if (post.state() != PostState.DRAFT && post.state() != PostState.UNDER_REVIEW) {
            throw regulation.refuse(Rule.THREE_REVIEWS, PostSays.NOT_DRAFT, PostSays.NOT_DRAFT_NEXT);
        }
        return files.keep(act, post.asSubject(),
                Entry.of(post.asSubject(), "post.file-added").under(regulation.basis(Rule.THREE_REVIEWS)
                        .id(), Rule.THREE_REVIEWS.id()),
                name, content);
    }

    /** The files of a post that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(Post post) {
        return files.of(post.asSubject());
    }

    /** @throws AttachmentRefused if its content is missing or altered */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID id, UUID file) {
        if (!access.may(act, Action.POST_READ, Posts.subject(id))) {
            throw new NotFound();
        }
        return files.open(Posts.subject(id), file);
    }
}
