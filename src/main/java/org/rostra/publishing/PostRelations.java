package org.rostra.publishing;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to an account in some way stands so to its posts; a draft is its author's alone. */
@Component
class PostRelations implements Relations {
    /** Who wrote it, reviews it or has: not who did so for its account. */
    private static final Set<Position> ITS_OWN = Set.of(Position.APPLICANT, Position.ASSIGNEE, Position.DECIDED);

    private final PostTable posts;
    private final Register register;

    PostRelations(PostTable posts, @Lazy Register register) {
        this.posts = posts;
        this.register = register;
    }

    @Override
    public String kind() {
        return Post.KIND;
    }

    @Override
    public Action reading() {
        return Action.POST_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return posts.find(subject.id()).map(post -> standing(person, post, asked)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Post post, Set<Position> asked) {
        boolean author = person.equals(post.applicant());
        if (post.state() == PostState.DRAFT) {
            return new Standing(false, author ? Set.of(Position.APPLICANT) : Set.of());
        }
        Set<Position> ofAccount = EnumSet.noneOf(Position.class);
        ofAccount.addAll(asked);
        ofAccount.removeAll(ITS_OWN);
        Set<Position> positions = EnumSet.noneOf(Position.class);
        positions.addAll(register.standing(person, post.account(), post.asSubject(), ofAccount).positions());
        positions.removeAll(ITS_OWN);
        positions.addAll(register.inCases(person, post.asSubject(), asked));
        if (author) {
            positions.remove(Position.ASSIGNEE);
            positions.add(Position.APPLICANT);
        }
        return new Standing(true, positions);
    }
}
