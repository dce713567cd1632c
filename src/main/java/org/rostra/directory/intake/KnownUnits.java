package org.rostra.directory.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.policy.Argument;
import org.rostra.text.Normalised;

/** The open units by what a list may call them: by code, else by name or short name if only one is called so. */
final class KnownUnits {
    private final Map<String, UUID> codes = new HashMap<>();
    private final Map<String, Set<UUID>> names = new HashMap<>();

    KnownUnits(List<UnitIntakeTable.Known> units) {
        for (UnitIntakeTable.Known unit : units) {
            codes.put(unit.code(), unit.id());
            name(unit.name(), unit.id());
            name(unit.shortName(), unit.id());
        }
    }

    private void name(@Nullable String name, UUID unit) {
        if (name != null) {
            names.computeIfAbsent(Normalised.key(name), _ -> new HashSet<>()).add(unit);
        }
    }

    /** @throws DirectoryRefused if no unit or more than one is called so */
    UUID get(String text) {
        UUID byCode = codes.get(text);
        if (byCode != null) {
            return byCode;
        }
        Set<UUID> named = names.getOrDefault(Normalised.key(text), Set.of());
        if (named.size() == 1) {
            return named.iterator().next();
        }
        throw DirectoryRefused.of(named.isEmpty() ? Says.UNIT_UNKNOWN : Says.UNIT_AMBIGUOUS, new Argument.Text(text));
    }
}
