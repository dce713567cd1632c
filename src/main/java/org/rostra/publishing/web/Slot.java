package org.rostra.publishing.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;

/** A minute in Shanghai as a form sends it. */
public final class Slot {
    private Slot() {
    }

    /** Nothing where the text is none. */
    public static Optional<Instant> read(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip()).atZone(Act.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** As a field shows it again; empty for none. */
    public static String write(@Nullable Instant at) {
        return at == null ? "" : at.atZone(Act.ZONE).toLocalDateTime().withSecond(0).withNano(0).toString();
    }
}
