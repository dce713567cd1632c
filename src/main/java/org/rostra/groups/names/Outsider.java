package org.rostra.groups.names;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of outside whom owner and supervisor admitted to a group (四（三）).
 *
 * @param sponsor  who of the institution answers for him
 * @param until    his last day in it
 * @param decision by which both admitted him
 */
public record Outsider(UUID id, UUID group, String name, String affiliation, UUID sponsor, LocalDate until,
        UUID decision, @Nullable LocalDate left) {
    /** True for one who should have gone by the day. */
    public boolean overdue(LocalDate on) {
        return left == null && until.isBefore(on);
    }
}
