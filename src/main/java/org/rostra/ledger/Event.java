package org.rostra.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a subject's history, as it was written.
 *
 * @param withheld the values behind the commitments; empty where the value was forgotten since
 * @param leaf     the hash that stands for this line, in hexadecimal
 */
public record Event(UUID id, Subject subject, int version, String type, Actor actor, @Nullable UUID onBehalfOf,
        UUID operation, Instant happened, Instant entered, @Nullable ClauseId clause, @Nullable String rule,
        @Nullable String outcome, Map<String, Value> inputs, Map<String, Optional<String>> withheld, String leaf) {}
