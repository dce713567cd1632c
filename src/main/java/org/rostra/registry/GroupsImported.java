package org.rostra.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;

/** Groups came with a list, new or once more. Heard in the same transaction by {@code groups.GroupsFollowImports}. */
public record GroupsImported(Act act, List<Told> groups) {
    /**
     * What the list told of a group beyond its account; what it left blank says nothing.
     *
     * @param kind the id of its kind
     */
    public record Told(UUID account, @Nullable Integer members, @Nullable String kind, @Nullable LocalDate end,
            @Nullable String range) {}
}
