package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.BodyKind;

/**
 * A row understood as an account.
 *
 * @param nameKey    the name as names are compared
 * @param unit       none where it is still to be assigned
 * @param custodians people of the directory
 * @param group      what it says of a group, where it is one
 * @param extra      what has no place of its own in the register, under the column's name
 * @param notes      what is to be said of the row
 */
record Candidate(int number, String name, String nameKey, String platform, @Nullable String canonicalId,
        @Nullable String link, @Nullable UUID unit, BodyKind body, int tier, @Nullable LocalDate openedOn,
        @Nullable String certifiedAs, @Nullable LocalDate certifiedUntil, @Nullable String registrant,
        @Nullable String purpose, @Nullable String earlierApproval, @Nullable LocalDate earlierApprovedOn,
        @Nullable String remark, @Nullable GroupRow group, List<UUID> custodians, Map<String, String> extra,
        List<Note> notes) {
    /** The same with its custodians found, what is left of its columns, and what is to be said of it then. */
    Candidate keptBy(List<UUID> people, Map<String, String> left, List<Note> said) {
        return new Candidate(number, name, nameKey, platform, canonicalId, link, unit, body, tier, openedOn,
                certifiedAs, certifiedUntil, registrant, purpose, earlierApproval, earlierApprovedOn, remark, group,
                people, left, said);
    }
}
