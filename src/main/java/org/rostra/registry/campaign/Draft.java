package org.rostra.registry.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A campaign as far as the office has written it. */
public record Draft(String kind, String title, String instructions, Scope scope, List<String> platforms,
        List<Integer> tiers, @Nullable LocalDate due) {}
