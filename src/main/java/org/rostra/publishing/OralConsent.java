package org.rostra.publishing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Consent by word of mouth to one step of a review.
 *
 * @param step     of the procedure in the pack
 * @param maker    who agreed
 * @param signed   when he signed it
 * @param disputed when he said that he had not agreed
 */
public record OralConsent(UUID id, UUID post, String step, UUID maker, Instant given, UUID notedBy, Instant noted,
        @Nullable Instant signed, @Nullable Instant disputed) {
    /** True until its maker has signed or disputed it. */
    public boolean open() {
        return signed == null && disputed == null;
    }
}
