package org.rostra.registry.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.registry.Answers;

/**
 * What a unit tells once of all its accounts after it changed, instead of a report for each.
 *
 * @param reorganisation what changed the unit
 * @param happened       from when on
 * @param contacts       by account how it is reached, as told
 * @param before         the same as it was on record
 */
public record UnitReport(UUID id, UUID reorganisation, UUID unit, ReportState state, List<UUID> accounts,
        LocalDate happened,
        @Nullable UUID applicant, @Nullable LocalDate reported, Answers answers, Map<UUID, String> contacts,
        Map<UUID, String> before) {
    /** The kind of subject under which it is owed and decided. */
    public static final String KIND = "unit-report";
    /** The pack's form and procedure. */
    static final String FORM = "unit-report";
    static final String TASK = "change.report-unit";

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    /** How the account is reached, as told or else as it is on record. */
    public Optional<String> contact(UUID account) {
        return Optional.ofNullable(contacts.get(account));
    }

    UnitReport sent(UUID by, LocalDate on, Answers told, Map<UUID, String> now, Map<UUID, String> was) {
        return new UnitReport(id, reorganisation, unit, ReportState.OPEN, accounts, happened, by, on, told, now, was);
    }
}
