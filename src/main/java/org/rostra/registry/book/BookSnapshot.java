package org.rostra.registry.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in (存档).
 *
 * @param on     the day it is as of
 * @param untold by heading, the values for which the form has no word: their cells are empty
 * @param file   none until it is done
 * @param by     the name of who had it filled
 */
public record BookSnapshot(UUID id, UUID template, LocalDate on, State state, long rows,
        Map<String, List<String>> untold, @Nullable UUID file, String by, Instant at) {
    /** After so long the process that filled it is gone. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** Where it stands. */
    public enum State {
        WORKING, DONE, FAILED
    }

    /** True while it is still being filled. */
    public boolean working(Instant now) {
        return state == State.WORKING && at.plus(LONGEST).isAfter(now);
    }

    public boolean done() {
        return state == State.DONE;
    }
}
