package org.rostra.review.group;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.procedure.UnitStanding;
import org.springframework.stereotype.Component;

/** How a person stands to a unit's list of groups. */
@Component
class GroupListRelations implements Relations {
    private final GroupListTable lists;
    private final UnitStanding standing;

    GroupListRelations(GroupListTable lists, UnitStanding standing) {
        this.lists = lists;
        this.standing = standing;
    }

    @Override
    public String kind() {
        return GroupList.KIND;
    }

    @Override
    public Action reading() {
        return Action.REVIEW_PART_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return lists.find(subject.id()).map(list -> standing.of(person, list.seat(), list.unit(), GroupList.KIND))
                .orElse(Standing.NOWHERE);
    }
}
