package org.rostra.paper;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.print.Layout;
import org.rostra.print.Piece;

/**
 * One paper that was printed.
 *
 * @param form    by which {@link PaperForm}
 * @param title   what papers of its kind are called
 * @param layout  where on its pages it stands
 * @param version the last line of the subject's history at that time
 * @param pieces  everything that stood on it; nothing once that is forgotten
 */
public record Printout(UUID id, PrintCode code, String form, String title, Layout layout, Subject subject, int version,
        List<Piece> pieces, Instant printed, @Nullable UUID by) {
    /** The kind of subject under which a printed paper stands in the ledger. */
    public static final String KIND = "print";

    /** True once it is told of it only that it was printed. */
    public boolean forgotten() {
        return pieces.isEmpty();
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }
}
