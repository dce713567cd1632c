package org.rostra.voice.rights;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * Somebody asks that what is held about him be put right or deleted.
 *
 * @param text   what and why
 * @param answer none while it is open
 */
public record RightsRequest(UUID id, UUID person, Kind kind, String text, Instant asked, @Nullable Answer answer) {
    /** The kind of subject under which a request stands in the ledger and on desks. */
    public static final String KIND = "rights-request";
    /** Owed by the publicity department: answer it. */
    public static final String TASK = "rights.answer";

    /** What is asked for. */
    public enum Kind {
        CORRECT, DELETE
    }

    /**
     * @param done   it was done; else it was refused, for this reason
     */
    public record Answer(boolean done, String reason, UUID by, Instant at) {}

    public boolean open() {
        return answer == null;
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
