package org.rostra.registry.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Tells which rows of one file are the same account: platform and id, else platform, name and unit. */
final class FileIdentities {
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Integer> byName = new HashMap<>();
    private final Map<String, Integer> withoutId = new HashMap<>();

    /** The row that is the same account, or none, and then this row is the first. */
    OptionalInt sameAs(Candidate candidate) {
        String id = candidate.canonicalId();
        String name = candidate.platform() + '\n' + candidate.nameKey() + '\n' + candidate.unit();
        Integer first = id == null
                ? byName.get(name)
                : firstOf(byId.get(candidate.platform() + '\n' + id), withoutId.get(name));
        if (first != null) {
            return OptionalInt.of(first);
        }
        byName.putIfAbsent(name, candidate.number());
        if (id == null) {
            withoutId.put(name, candidate.number());
        } else {
            byId.put(candidate.platform() + '\n' + id, candidate.number());
        }
        return OptionalInt.empty();
    }

    private static @Nullable Integer firstOf(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : one;
    }
}
