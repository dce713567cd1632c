package org.rostra.groups.many;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A class that may have a group on the platform.
 *
 * @param students how many of it are in the directory
 * @param group    a group it has there already
 */
public record ClassLine(UUID unit, String code, String name, int students, @Nullable String counsellor,
        @Nullable String group) {}
