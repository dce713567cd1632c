package org.rostra.publishing.warning;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * What somebody told the publicity department at once (预警).
 *
 * @param place      a link, or the name of an account
 * @param account    the account it is about, where one was recognised
 * @param reportedBy who told it; shown to nobody beyond the publicity department
 * @param became     the correction or the order that was made of it
 * @param referredTo the authority that has it now, an entry of a list of the pack
 */
public record EarlyWarning(UUID id, State state, String what, String place, boolean urgent, @Nullable UUID account,
        @Nullable UUID reportedBy, Instant reported, @Nullable UUID became, @Nullable String referredTo,
        @Nullable String note, @Nullable UUID concludedBy, @Nullable Instant concluded) {
    /** The kind of subject under which a warning stands in the ledger and on desks. */
    public static final String KIND = "warning";
    /** Owed by whoever is on duty in the publicity department. */
    public static final String TASK = "warning.take";

    /** What became of it. */
    public enum State {
        WAITING("amber"), CORRECTION("blue"), JOINT_RELEASE("blue"), REFERRED("violet"), NOTHING_TO_DO("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** The first words of it, as it is called in lists. */
    public String title() {
        String line = what.lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    EarlyWarning became(State end, @Nullable UUID what, @Nullable String authority, @Nullable String why, UUID by,
            Instant at) {
        return new EarlyWarning(id, end, this.what, place, urgent, account, reportedBy, reported, what, authority, why,
                by, at);
    }
}
