package org.rostra.review.group;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.groups.GroupKind;

/** Which lines of a list are meant; none is any. */
public record GroupFilter(UnitAnswer answer, @Nullable GroupKind kind, @Nullable UUID supervisor) {}
