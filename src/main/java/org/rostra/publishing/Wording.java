package org.rostra.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Normalised;

/**
 * A post's text at one stage.
 *
 * @param stage the step at which a reviewer edited it; none where its author wrote it
 */
public record Wording(int version, String title, String body, UUID by, Instant at, @Nullable String stage) {
    /** Whether a published text says the same, whatever became of spaces and widths on the platform. */
    public boolean sameAs(String published) {
        return Normalised.compact(body).text().equals(Normalised.compact(published).text());
    }
}
