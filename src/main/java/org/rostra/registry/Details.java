package org.rostra.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What of an account that stands may change in the course of its life; the rest of its file stays as it is. */
public record Details(String name, @Nullable String canonicalId, @Nullable String link, @Nullable String certifiedAs,
        @Nullable LocalDate certifiedUntil, @Nullable String contact, @Nullable String registrant,
        @Nullable String purpose) {
    /** The same, reached otherwise. */
    public Details reachedBy(String other) {
        return new Details(name, canonicalId, link, certifiedAs, certifiedUntil, other, registrant, purpose);
    }

    public static Details of(Account account) {
        return new Details(account.name(), account.canonicalId(), account.link(), account.certifiedAs(),
                account.certifiedUntil(), account.contact(), account.registrant(), account.purpose());
    }
}
