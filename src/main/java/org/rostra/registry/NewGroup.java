package org.rostra.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.policy.BodyKind;

/** What of a group its account holds. */
public record NewGroup(String name, String platform, @Nullable String number, @Nullable String link, UUID unit,
        BodyKind body, @Nullable LocalDate madeOn, String purpose) {}
