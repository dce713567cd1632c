package org.rostra.conduct;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That another authority has the matter (十（三）); no judgement.
 *
 * @param authority an entry of the pack's list
 * @param reference the number of the letter
 */
public record Referral(UUID id, String authority, LocalDate on, @Nullable String reference, UUID by) {}
