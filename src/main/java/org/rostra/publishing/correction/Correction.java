package org.rostra.publishing.correction;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * Something improper on one account, from its discovery to its end (不良信息处置单).
 *
 * @param account   where it was published
 * @param evidence  what was kept before anything was done; none yet
 * @param measure   what was done at once; none yet
 * @param contact   that it was spoken about with the publicity department; none yet
 * @param aftermath what follows from it
 * @param end       how it ended; none while it is open
 */
public record Correction(UUID id, State state, UUID account, Found found, @Nullable Evidence evidence,
        @Nullable Measure measure, @Nullable Contact contact, Aftermath aftermath, UUID openedBy, Instant opened,
        @Nullable End end) {
    /** The kind of subject under which a correction stands in the ledger and on desks. */
    public static final String KIND = "correction";
    /** Owed by the account's custodians: deal with it at once. */
    public static final String HANDLE = "correction.handle";
    /** Owed by the account's custodians: speak with the publicity department. */
    public static final String CONTACT = "correction.contact";
    /** Owed by whoever ends it. */
    public static final String CLOSE = "correction.close";

    public enum State {
        OPEN("amber"), CLOSED("grey"),
        /** There was nothing wrong with it. */
        UNFOUNDED("grey");

        private final String colour;

        State(String colour) {
            this.colour = colour;
        }

        /** The colour of its chip. */
        public String colour() {
            return colour;
        }
    }

    /**
     * What was found.
     *
     * @param source  from what kind of source it was learnt, an entry of the pack's list
     * @param nature  what is wrong with it, an entry of the pack's list
     * @param link    where it stands, if it has a link
     * @param summary what is wrong with it, in words
     */
    public record Found(Instant discovered, String source, String nature, boolean urgent, @Nullable String link,
            String summary) {}

    /**
     * What was kept before it was dealt with.
     *
     * @param text   as it read; none where there was nothing left to keep
     * @param sha256 of the text
     * @param none   why there is no text
     */
    public record Evidence(@Nullable String text, @Nullable String sha256, Instant kept, @Nullable String none) {}

    /**
     * What was done.
     *
     * @param kind an entry of the pack's list
     */
    public record Measure(String kind, Instant at, UUID by, @Nullable String note) {}

    /**
     * That it was spoken about with the publicity department.
     *
     * @param with   who took the call
     * @param agreed what was agreed
     */
    public record Contact(Instant at, String with, @Nullable String agreed) {}

    /**
     * What follows.
     *
     * @param referredTo the authority that has it now, an entry of the pack's list
     * @param post       the post that puts it right before the public
     */
    public record Aftermath(@Nullable String cause, @Nullable String rectification, @Nullable String referredTo,
            @Nullable UUID post) {}

    /** Its end. */
    public record End(UUID by, Instant at, @Nullable String note) {}

    /** True where something was done before what was published was kept; measures are told to the minute. */
    public boolean keptLate() {
        return evidence != null && measure != null
                && evidence.kept().truncatedTo(ChronoUnit.MINUTES).isAfter(measure.at());
    }

    public boolean open() {
        return state == State.OPEN;
    }

    /** The first words of it, as it is called in lists. */
    public String title() {
        String line = found.summary().lines().findFirst().orElse("");
        return line.length() <= 40 ? line : line.substring(0, 40) + "…";
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
