package org.rostra.publishing;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.files.FileRefused;
import org.rostra.files.KeptFile;
import org.rostra.files.KeptFiles;
import org.rostra.files.NewFile;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments.Opened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Files of a post: the manuscript, pictures, proof of an appeal. What came is kept as it came, and its digest in the ledger. */
@Component
public class PostFiles {
    private static final String PURPOSE = "post";

    private final PostTable posts;
    private final KeptFiles files;
    private final Regulation regulation;
    private final Access access;
    private final Ledger ledger;

    PostFiles(PostTable posts, KeptFiles files, Regulation regulation, Access access, Ledger ledger) {
        this.posts = posts;
        this.files = files;
        this.regulation = regulation;
        this.access = access;
        this.ledger = ledger;
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
        try {
            KeptFile kept = files
                    .keep(new NewFile(Ids.next(), name, act.person().orElseThrow(), act.at(), Post.KIND, id,
                            PURPOSE), content);
            ledger.record(act, Entry.of(post.asSubject(), "post.file-added").under(regulation.basis(Rule.THREE_REVIEWS)
                    .id(), Rule.THREE_REVIEWS.id()).with("file", kept.id()).with("sha256", kept.hash().hex())
                    .with("size", kept.size()).withheld("name", kept.name()));
            return kept.id();
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, java.util.Optional.empty());
        }
    }

    /** The files of a post that was read, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<KeptFile> of(Post post) {
        return files.of(post.id());
    }

    /** @throws AttachmentRefused if its content is missing or altered */
    @Transactional(readOnly = true)
    public Opened open(Act act, UUID id, UUID file) {
        if (!access.may(act, Action.POST_READ, Posts.subject(id))) {
            throw new NotFound();
        }
        KeptFile kept = files.find(file).filter(one -> one.subjectKind().equals(Post.KIND) && one.subject().equals(id))
                .orElseThrow(NotFound::new);
        try {
            return new Opened(kept.name(), kept.kind().mediaType(), files.open(kept));
        } catch (FileRefused refused) {
            throw new AttachmentRefused(refused, java.util.Optional.empty());
        }
    }
}
