package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountState;

/** An account of the register, as far as a row can speak of it. */
record Registered(UUID id, AccountState state, boolean imported, String name, String nameKey,
        @Nullable String platform, @Nullable String canonicalId, @Nullable String link, @Nullable UUID unit,
        @Nullable LocalDate openedOn, @Nullable String certifiedAs, @Nullable LocalDate certifiedUntil,
        @Nullable String registrant, @Nullable String purpose, @Nullable String earlierApproval,
        @Nullable LocalDate earlierApprovedOn, @Nullable String remark, @Nullable Integer members,
        Map<String, String> extra) {
    /** Marks an argument of a note that is a field, not a column's own name. */
    static final String FIELD = "field:";

    /** Whether a row may still change it: it came by import and has gone no further. */
    boolean open() {
        return imported && state == AccountState.TO_BE_FILED;
    }

    boolean sameId(Candidate row) {
        return row.platform().equals(platform) && row.canonicalId() != null && row.canonicalId().equals(canonicalId);
    }

    /** The same by name; two different ids are two accounts. */
    boolean sameName(Candidate row) {
        return row.platform().equals(platform) && row.nameKey().equals(nameKey)
                && (row.canonicalId() == null || canonicalId == null);
    }

    /** Whether the units are the same, for which an unknown one on either side will do. */
    boolean unitMayBe(Candidate row) {
        return unit == null || row.unit() == null || unit.equals(row.unit());
    }

    boolean sameUnit(Candidate row) {
        return Objects.equals(unit, row.unit());
    }

    /** What the row says otherwise, by field or by the name of an extra column. What it leaves blank says nothing. */
    List<String> differences(Candidate row) {
        List<String> differing = new ArrayList<>();
        differs(differing, Field.NAME, row.name(), name);
        differs(differing, Field.ID, row.canonicalId(), canonicalId);
        differs(differing, Field.LINK, row.link(), link);
        differs(differing, Field.UNIT, row.unit(), unit);
        differs(differing, Field.OPENED_ON, row.openedOn(), openedOn);
        differs(differing, Field.CERTIFIED_AS, row.certifiedAs(), certifiedAs);
        differs(differing, Field.CERTIFIED_UNTIL, row.certifiedUntil(), certifiedUntil);
        differs(differing, Field.REGISTRANT, row.registrant(), registrant);
        differs(differing, Field.PURPOSE, row.purpose(), purpose);
        differs(differing, Field.APPROVAL_NUMBER, row.earlierApproval(), earlierApproval);
        differs(differing, Field.APPROVED_ON, row.earlierApprovedOn(), earlierApprovedOn);
        differs(differing, Field.REMARK, row.remark(), remark);
        if (open()) {
            differs(differing, Field.MEMBERS, row.group() == null ? null : row.group().members(), members);
            row.extra().forEach((column, value) -> {
                if (!value.equals(extra.get(column))) {
                    differing.add(column);
                }
            });
        }
        return differing;
    }

    private static void differs(List<String> differing, Field field, @Nullable Object row, @Nullable Object here) {
        if (row != null && !row.equals(here)) {
            differing.add(FIELD + field.name());
        }
    }
}
