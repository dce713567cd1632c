package org.rostra.voice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said about an opinion.
 *
 * @param unit whose reply it is, or to which it was said
 * @param by   who of the institution said it; none for the writer of the opinion
 */
public record Words(UUID id, Kind kind, @Nullable UUID unit, @Nullable UUID by, Instant at, String text) {
    /** What was said with it, and who may read it. */
    public enum Kind {
        WRITTEN(true, true), ADDED(true, true),
        /** Why its writer fears to be paid back: for the office alone. */
        FEARS(true, false), ROUTED(false, true), DRAFT(false, true), RETURNED(false, true), PAUSED(true, true), COMPLEX(
                true, true),
        ANSWER(true, true), REOPENED(true, true), RATED(true, false);

        private final boolean writer;
        private final boolean units;

        Kind(boolean writer, boolean units) {
            this.writer = writer;
            this.units = units;
        }

        /** True for what the writer of the opinion reads. */
        public boolean forWriter() {
            return writer;
        }
    }

    /** True for what people of the unit read: what is for all units, and what is between the office and theirs. */
    public boolean forUnit(UUID one) {
        return kind.units && (unit == null || unit.equals(one));
    }
}
