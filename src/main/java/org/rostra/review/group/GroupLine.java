package org.rostra.review.group;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.GroupKind;

/**
 * One group in a unit's list.
 *
 * @param version grows with every answer: what was shown can be told from what is
 * @param why     the reason, where the unit would have it dissolved
 */
public record GroupLine(UUID group, int year, UUID list, String place, GroupKind kind, UnitAnswer answer, int version,
        @Nullable String why, @Nullable UUID by, @Nullable Instant at) {
    /** How it was seen, for a form. */
    public String key() {
        return group + ":" + version;
    }

    GroupLine answered(Choice choice, UUID person, Instant when) {
        return new GroupLine(group, year, list, place, kind, choice.answer(), version + 1,
                choice.answer() == UnitAnswer.DISSOLVE ? choice.why().strip() : null, person, when);
    }
}
