package org.rostra.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.registry.Answers;

/**
 * A post (稿件) on its way out.
 *
 * @param account whose keepers and supervisor review it
 * @param targets where it is to go; all are run by one unit
 * @param answers the form of the pack (信息发布审批表)
 * @param wished  the slot it is meant for; none where it goes out once it may
 * @param wording as it reads now
 */
public record Post(UUID id, PostState state, UUID account, List<UUID> targets, UUID unit, UUID applicant,
        Answers answers, @Nullable Instant wished, Instant created, @Nullable Instant approved, Wording wording) {
    /** The kind of subject under which a post stands in the ledger and on desks. */
    public static final String KIND = "post";
    /** The form of the pack that is filled in for it. */
    public static final String FORM = "post";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** Its kind; ordinary until its author has said what it is. */
    public PostKind kind() {
        return PostKind.find(answers.text("kind")).orElse(PostKind.ORDINARY);
    }

    /** True where the slot went by before the post could use it. */
    public boolean missedSlot(Instant now) {
        return wished != null && state.alive() && wished.isBefore(now);
    }
}
