package org.rostra.groups;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody tells who registers a group (群登记).
 *
 * @param number  under which the platform knows it; some platforms have none
 * @param unit    the unit whose group it is; of one across units the owner's
 * @param owner   群主
 * @param members how many there are, where that is told
 */
public record Registration(GroupKind kind, String platform, String name, @Nullable String number, UUID unit,
        UUID owner, String range, String content, @Nullable LocalDate madeOn, @Nullable LocalDate end,
        @Nullable Integer members) {}
