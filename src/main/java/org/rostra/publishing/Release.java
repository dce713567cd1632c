package org.rostra.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What went out on one account.
 *
 * @param body       what was published, where it is not the approved text; compared on its page
 * @param sha256     of what was published
 * @param asApproved whether it says what was approved
 */
public record Release(UUID post, UUID account, Instant at, @Nullable String link, @Nullable String body, String sha256,
        boolean asApproved, UUID by, Instant entered) {}
