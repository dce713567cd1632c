package org.rostra.registry.lead;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody came across, as far as the public sees it.
 *
 * @param remedy  what the unit is asked to do; none where it is nobody's of the institution
 * @param account its entry in the register, where it has one now
 */
public record Lead(UUID id, String name, @Nullable String platform, @Nullable String canonicalId,
        @Nullable String link, LeadOutcome outcome, @Nullable Remedy remedy, @Nullable UUID unit,
        @Nullable UUID account,
        @Nullable String note, LocalDate found) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "lead";

    /** What the unit is asked to do. */
    public enum Remedy {
        MAKE_UP("registry.lead-make-up"), RENAME("registry.lead-rename"), REGAIN("registry.lead-regain");

        private final String task;

        Remedy(String task) {
            this.task = task;
        }

        /** The task on the unit's desk. */
        public String task() {
            return task;
        }
    }
}
