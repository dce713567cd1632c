package org.rostra.registry.lead;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that somebody came across, as far as the public sees it.
 *
 * @param remedy  what the unit is asked to do; none where it is nobody's of the institution
 * @param account its entry in the register, where it has one now
 */
public record Lead(UUID id, String name, @Nullable String platform, @Nullable String canonicalId,
        @Nullable String link, Outcome outcome, @Nullable Remedy remedy, @Nullable UUID unit, @Nullable UUID account,
        @Nullable String note, LocalDate found) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "lead";

    /** What it turned out to be. */
    public enum Outcome {
        /** Found by a census; nobody has looked at it yet. */
        FOUND("blue"),
        /** A unit's, and not filed. */
        UNFILED("amber"),
        /** A unit's, in the hands of somebody who has left. */
        OUT_OF_HANDS("red"),
        /** Somebody outside who passes for the institution. */
        IMITATION("red"),
        /** Somebody outside, within his rights. */
        FAIR_USE("grey");

        private final String colour;

        Outcome(String colour) {
            this.colour = colour;
        }

        public String colour() {
            return colour;
        }

        /** What somebody may say that it turned out to be. */
        public static List<Outcome> answers() {
            return Arrays.stream(values()).filter(one -> one != FOUND).toList();
        }

        /** True where a unit answers for it. */
        public boolean ours() {
            return this == UNFILED || this == OUT_OF_HANDS;
        }
    }

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
