package org.rostra.review.dossier;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of the year. */
public record Changed(UUID id, String kind, String state, @Nullable LocalDate happened,
        @Nullable LocalDate reported, @Nullable LocalDate due) {
    boolean late() {
        return reported != null && due != null && reported.isAfter(due);
    }

    boolean open() {
        return state.equals("OPEN");
    }
}
