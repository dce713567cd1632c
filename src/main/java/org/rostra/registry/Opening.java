package org.rostra.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was opened on the platform, as filed back (开通回填). */
record Opening(String name, String canonicalId, @Nullable String link, LocalDate openedOn,
        @Nullable String certifiedAs, @Nullable LocalDate certifiedUntil, @Nullable String contact,
        boolean retroactive) {}
