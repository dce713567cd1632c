package org.rostra.directory.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A list that was taken over.
 *
 * @param hash of the file, SHA-256 in hexadecimal digits
 * @param by   the name of who confirmed it; nothing once that person is deleted
 * @param agreed the name of the second person, where one was needed
 */
public record TakenList(UUID id, ListKind kind, String file, String hash, boolean complete, LocalDate day,
        Map<Verdict, Integer> counts, int covered, @Nullable String by, Instant at, @Nullable String agreed,
        @Nullable String reason) {}
