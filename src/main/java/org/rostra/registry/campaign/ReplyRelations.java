package org.rostra.registry.campaign;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.procedure.UnitStanding;
import org.springframework.stereotype.Component;

/** How a person stands to a unit's answer. */
@Component
class ReplyRelations implements Relations {
    private final ReplyTable replies;
    private final UnitStanding standing;

    ReplyRelations(ReplyTable replies, UnitStanding standing) {
        this.replies = replies;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return Reply.KIND;
    }

    @Override
    public Action reading() {
        return Action.CAMPAIGN_REPLY_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return replies.find(subject.id()).map(reply -> standing.of(person, reply.seat(), reply.unit(), Reply.KIND))
                .orElse(Standing.NOWHERE);
    }
}
