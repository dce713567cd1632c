package org.rostra.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.web.Message;

/** Seam: what another module still keeps under a unit. A unit is closed only when nothing would be left without an owner. */
public interface UnitTies {
    /** What hangs on the unit, with its number; nothing where nothing does. */
    Optional<Message> on(UUID unit);

    /** What of that could go to another unit with a part of this one; nothing by default. */
    default List<Tied> list(UUID unit, int limit) {
        return List.of();
    }
}
