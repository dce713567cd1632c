package org.rostra.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * A package that is being made or was made.
 *
 * @param records how many are in it; 0 until they are listed
 * @param done    how many of them are written
 * @param by      who had it made
 * @param failure  why it could not be made, as a key of the bundles
 * @param failedAt the record at which it stopped; 0 for none
 * @param until   the last day on which it is here; none before it is made
 */
public record ArchivePackage(UUID id, Subject matter, String name, State state, int records, int done, int leftOut,
        UUID by, Instant begun, @Nullable LocalDate until, @Nullable String failure, int failedAt, List<Part> parts) {
    /** The kind of subject under which a package stands in the ledger. */
    public static final String KIND = "archive";

    /** Where it stands. */
    public enum State {
        WORKING, DONE, FAILED,
        /** Deleted after its time. */
        GONE
    }

    /** One file of it. */
    public record Part(int number, int records, long size, String sha256) {
        private static final long KILO = 1024;

        /** How large it is: 380 KB, 12 MB. */
        public String told() {
            return size < KILO * KILO ? Math.max(1, size / KILO) + " KB" : size / KILO / KILO + " MB";
        }
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    public boolean working() {
        return state == State.WORKING;
    }

    public boolean made() {
        return state == State.DONE;
    }
}
