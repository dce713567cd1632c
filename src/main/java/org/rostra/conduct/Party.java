package org.rostra.conduct;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a measure is about: one person, or a unit as a whole. A unit's measure never reaches its members (R10).
 *
 * @param person none for a unit, and once the measure is anonymised
 */
public record Party(Part part, @Nullable UUID person, @Nullable UUID unit) {
    /** In which part it answers for the platform. */
    public enum Part {
        /** A member of the platform (十（二）). */
        MEMBER,
        /** 群主、吧主、微博主 (十（一）). */
        CUSTODIAN, SUPERVISOR,
        /** A class or club. */
        COLLECTIVE,
        /** A department or college. */
        UNIT;

        /** True where a body decides on an award bar (十（一）). */
        public boolean bar() {
            return this != MEMBER;
        }

        /** True of one that is no person. */
        public boolean whole() {
            return this == COLLECTIVE || this == UNIT;
        }
    }
}
