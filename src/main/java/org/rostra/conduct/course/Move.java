package org.rostra.conduct.course;

import java.time.LocalDate;
import java.util.UUID;

/** One step that somebody takes in a measure. */
public sealed interface Move {
    /** @param complete facts, clause and evidence are all on record */
    record Verify(UUID by, boolean complete) implements Move {}

    /**
     * The party is told.
     *
     * @param until the last day on which it may speak
     */
    record Intend(UUID by, Kind kind, LocalDate until) implements Move {}

    /** The party speaks, or says that it has nothing to say. */
    record Speak() implements Move {}

    /**
     * One side decides; where all sides have, it is decided.
     *
     * @param reasoned it says why
     */
    record Sign(UUID by, Side side, Kind kind, boolean reasoned, LocalDate on) implements Move {}

    /** A side does not agree: no side has signed any more. */
    record Disagree(UUID by) implements Move {}

    /** No measure is taken. */
    record Drop(UUID by) implements Move {}

    /** @param appealBy the last day on which an appeal may be made */
    record Serve(UUID by, LocalDate on, LocalDate appealBy) implements Move {}

    record Appeal(LocalDate on) implements Move {}

    /** The appeal is decided: it stands, or is made milder. */
    record Uphold(UUID by, Kind kind, boolean reasoned) implements Move {}

    /** The appeal is decided: it falls. */
    record Revoke(UUID by, boolean reasoned) implements Move {}

    /** Ended before its time. */
    record Lift(UUID by) implements Move {}
}
