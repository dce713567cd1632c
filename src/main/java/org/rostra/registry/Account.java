package org.rostra.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Subject;
import org.rostra.policy.BodyKind;

/**
 * A public account of the institution or of one of its bodies.
 *
 * @param platform      id of the platform kind
 * @param canonicalId   the one id under which the platform knows it
 * @param unit          the unit that runs it (主办); none where an imported one is still to be assigned
 * @param body          the kind of body behind it, from which tier and supervisor follow
 * @param contact       office telephone or mailbox under which its keepers are reached
 * @param retroactive   opened before it was approved, and made up afterwards (补办)
 * @param earlierApproval number of an approval from before this register
 * @param remark        a free note of the office
 * @param extra         the columns of the office's own workbook that nobody mapped
 */
public record Account(UUID id, AccountState state, String name, @Nullable String platform,
        @Nullable String canonicalId, @Nullable String link, @Nullable UUID unit, BodyKind body, int tier,
        @Nullable String filingNumber, @Nullable LocalDate openedOn, @Nullable LocalDate approvedOn,
        @Nullable LocalDate filedOn, @Nullable LocalDate closedOn, @Nullable String certifiedAs,
        @Nullable LocalDate certifiedUntil,
        @Nullable String registrant, @Nullable String purpose, @Nullable String contact, boolean retroactive,
        boolean imported,
        @Nullable String earlierApproval, @Nullable LocalDate earlierApprovedOn, @Nullable String remark,
        Map<String, String> extra, @Nullable UUID createdBy, Instant changed) {
    /** The kind of subject under which an account stands in the ledger and on desks. */
    public static final String KIND = "account";

    /** The same account as it stood on an earlier day, in what is told of it then. */
    public Account asItWas(AccountState state, String name, @Nullable String platform, @Nullable UUID unit,
            @Nullable String filingNumber, @Nullable LocalDate filedOn) {
        return new Account(id, state, name, platform, canonicalId, link, unit, body, tier, filingNumber, openedOn,
                approvedOn, filedOn, closedOn, certifiedAs, certifiedUntil, registrant, purpose, contact, retroactive,
                imported, earlierApproval, earlierApprovedOn, remark, extra, createdBy, changed);
    }

    public Subject asSubject() {
        return new Subject(KIND, id);
    }

    static Subject subject(UUID id) {
        return new Subject(KIND, id);
    }
}
