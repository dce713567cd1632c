package org.rostra.registry.campaign;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a census.
 *
 * @param number  of the row in the file
 * @param ours    false where the name is known not to be the institution's
 * @param live    whether it was reachable, as far as the list says
 * @param said    what the list says of that
 * @param twin    the row above that is about the same account
 * @param account its entry in the register
 */
public record Finding(int number, List<String> cells, @Nullable String platform, @Nullable String canonicalId,
        @Nullable String link, String name, boolean ours, @Nullable Boolean live, String said, FindingVerdict verdict,
        @Nullable Integer twin, @Nullable UUID account) {}
