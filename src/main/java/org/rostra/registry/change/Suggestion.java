package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A list showed that people around a unit's accounts changed: perhaps there is something to report. Advice and no duty
 * of the regulation; the unit reports, or says why there is nothing.
 *
 * @param happened as of when the list says so
 * @param items    the accounts for which nothing was reported yet
 */
public record Suggestion(UUID id, UUID unit, LocalDate happened, List<Item> items) {
    /** Who of the people around an account changed. */
    public enum Cause {
        CUSTODIAN, HEAD
    }

    /** One of its accounts. */
    public record Item(UUID account, Cause cause) {}

    public boolean about(UUID account) {
        return items.stream().anyMatch(item -> item.account().equals(account));
    }
}
