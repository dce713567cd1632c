package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An imported account that is still to be filed, as the pages for many accounts show it. */
public record Waiting(UUID id, String name, String pinyin, @Nullable String platform, @Nullable String canonicalId,
        @Nullable UUID unit, int tier, @Nullable String earlierApproval, @Nullable LocalDate earlierApprovedOn) {
    /** What keeps an earlier approval from being confirmed. */
    public enum Gap {
        APPROVAL, DATE, UNIT, PLATFORM, ID;

        public String key() {
            return "intake.gap." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Set<Gap> gaps() {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        gap(gaps, Gap.APPROVAL, earlierApproval);
        gap(gaps, Gap.DATE, earlierApprovedOn);
        gap(gaps, Gap.UNIT, unit);
        gap(gaps, Gap.PLATFORM, platform);
        gap(gaps, Gap.ID, canonicalId);
        return gaps;
    }

    private static void gap(Set<Gap> gaps, Gap gap, @Nullable Object value) {
        if (value == null) {
            gaps.add(gap);
        }
    }
}
