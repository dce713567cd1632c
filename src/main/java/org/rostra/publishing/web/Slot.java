package org.rostra.publishing.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;

/** A minute in Shanghai as a form sends it. */
final class Slot {
    private Slot() {
    }

    static Optional<Instant> read(String text) {
        try {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(LocalDateTime.parse(text.strip()).atZone(Act.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    static String write(@Nullable Instant at) {
        return at == null ? "" : at.atZone(Act.ZONE).toLocalDateTime().withSecond(0).withNano(0).toString();
    }
}
