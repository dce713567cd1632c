package org.rostra.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;

/** A one-time link to the house for one person, as it is stored: without its token. */
record Invitation(UUID id, UUID person, Instant expires, @Nullable Instant used, @Nullable Instant cancelled) {
    /** Why it no longer admits anybody. */
    Optional<DirectoryRefused> spent(Instant at) {
        if (used != null) {
            return Optional.of(DirectoryRefused.of(Says.INVITATION_USED));
        }
        if (cancelled != null) {
            return Optional.of(DirectoryRefused.of(Says.INVITATION_CANCELLED));
        }
        return expires.isAfter(at)
                ? Optional.empty()
                : Optional.of(DirectoryRefused.of(Says.INVITATION_EXPIRED,
                        new Argument.Day(LocalDate.ofInstant(expires, Act.ZONE))));
    }
}
