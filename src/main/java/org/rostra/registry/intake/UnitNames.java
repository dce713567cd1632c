package org.rostra.registry.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Unit;
import org.rostra.text.Normalised;

/** Finds units by code, full, short or English name, with or without the institution's name before it. */
final class UnitNames {
    private final Map<String, Found> byName = new HashMap<>();
    private final Map<UUID, Listed> byId = new HashMap<>();
    private final List<String> prefixes;

    /** A unit that is open today. */
    record Listed(UUID id, boolean root, Unit.Kind kind, String code, String name, @Nullable String shortName,
            @Nullable String english) {}

    /** A unit, or none because several are called so. */
    record Found(@Nullable Listed unit) {
        Optional<Listed> one() {
            return Optional.ofNullable(unit);
        }
    }

    /** @param institution the registered names of the institution */
    UnitNames(List<Listed> units, List<String> institution) {
        prefixes = institution.stream().map(Normalised::key).filter(key -> !key.isEmpty()).toList();
        for (Listed unit : units) {
            byId.put(unit.id(), unit);
            Stream.of(unit.code(), unit.name(), unit.shortName(), unit.english())
                    .flatMap(name -> Optional.ofNullable(name).stream()).map(Normalised::key)
                    .filter(key -> !key.isEmpty()).distinct()
                    .forEach(key -> byName.merge(key, new Found(unit), UnitNames::nearer));
            if (unit.root()) {
                prefixes.forEach(key -> byName.put(key, new Found(unit)));
            }
        }
    }

    Optional<Listed> get(@Nullable UUID id) {
        return Optional.ofNullable(id).map(byId::get);
    }

    /** Empty if nothing is called so; found but not one if several are. */
    Optional<Found> find(String written) {
        String key = Normalised.key(written);
        Found found = byName.get(key);
        return found != null
                ? Optional.of(found)
                : prefixes.stream().filter(prefix -> key.startsWith(prefix) && key.length() > prefix.length())
                        .map(prefix -> byName.get(key.substring(prefix.length())))
                        .flatMap(rest -> Optional.ofNullable(rest).stream()).findFirst();
    }

    private static Found nearer(Found one, Found other) {
        return one.equals(other) ? one : new Found(null);
    }
}
