package org.rostra.directory.reorganise;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reorganisation as somebody asks for it; its parts are those of {@link Reorganisation}. */
public record Wanted(Reorganisation.Kind kind, @Nullable LocalDate day, String document, List<UUID> units,
        @Nullable UUID into, @Nullable Names names, Set<UUID> going) {}
