package org.rostra.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.web.Texts;

/** Seam: what a module holds about a person, for that person alone to see (R6). Supplied by whoever keeps it. */
public interface HeldAbout {
    /**
     * What is held about the act's person.
     *
     * @param most entries of one kind
     */
    List<Holding> about(Act act, Texts t, int most);

    /** Who looked at it or changed it, the person himself left out; the latest first. */
    default List<Look> looks(Act act, int most) {
        return List.of();
    }

    /**
     * One kind of data.
     *
     * @param key under which the words say what it is, what for, and how long it is kept
     */
    record Holding(String key, List<Entry> entries) {}

    /** @param path where it is shown, and can often be put right */
    record Entry(@Nullable LocalDate on, String text, @Nullable String path) {}

    /**
     * @param by  none where nobody of the institution did it
     * @param key of what was done
     */
    record Look(Instant at, @Nullable UUID by, String key, String about) {}
}
