package org.rostra.voice;

import org.jspecify.annotations.Nullable;

/** What a writer says of himself; either may be left out. */
public record Who(@Nullable String name, @Nullable String contact) {
    /** Nothing. */
    public static final Who NOBODY = new Who(null, null);
}
