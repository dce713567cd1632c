package org.rostra.review.group;

import java.util.Map;

/** A list with how many of its groups are answered in what way. What ended meanwhile does not count. */
public record GroupShare(GroupList list, Map<UnitAnswer, Integer> counts) {
    public int of(UnitAnswer answer) {
        return counts.getOrDefault(answer, 0);
    }

    public int answered() {
        return of(UnitAnswer.KEEP) + of(UnitAnswer.DISSOLVE);
    }

    public int all() {
        return answered() + of(UnitAnswer.OPEN);
    }
}
