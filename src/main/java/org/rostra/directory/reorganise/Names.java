package org.rostra.directory.reorganise;

import org.jspecify.annotations.Nullable;

/** What a unit is called. */
public record Names(String name, @Nullable String english, @Nullable String shortName) {}
