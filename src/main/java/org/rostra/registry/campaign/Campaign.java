package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;

/**
 * A question put to units, to be answered by a day.
 *
 * @param kind      an entry of the pack's list {@code campaign-kinds}
 * @param platforms the platforms that it asks about; all where it names none
 * @param tiers     the tiers that it asks about; all where it names none
 */
public record Campaign(UUID id, String kind, String title, String instructions, List<String> platforms,
        List<Integer> tiers, LocalDate launched, UUID launchedBy, LocalDate due, @Nullable LocalDate ended) {
    /** The kind of subject under which it stands in the ledger. */
    public static final String KIND = "campaign";
    /** The list of the pack that names the kinds. */
    public static final String KINDS = "campaign-kinds";
    /** The list of the pack with the usual instructions of each kind. */
    public static final String INSTRUCTIONS = "campaign-instructions";
    /** The list of the pack with what a unit says that has nothing to report. */
    public static final String ZERO = "campaign-zero";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    public boolean open() {
        return ended == null;
    }
}
