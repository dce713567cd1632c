package org.rostra.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.print.Piece;

/**
 * One paper that was printed.
 *
 * @param form    by which {@link PaperForm}
 * @param title   what the form is called
 * @param version the last line of the subject's history at that time
 * @param pieces  everything that stood on it
 */
public record Printout(UUID id, PrintCode code, String form, String title, Subject subject, int version,
        List<Piece> pieces,
        Instant printed, @Nullable UUID by) {
    /** The kind of subject under which a printed paper stands in the ledger. */
    public static final String KIND = "print";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
