package org.rostra.ledger;

import java.time.Instant;
import java.time.LocalDate;

/** The one source of time: the database's, moved by a stored offset in a demonstration. */
@FunctionalInterface
public interface Clock {
    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), Act.ZONE);
    }
}
