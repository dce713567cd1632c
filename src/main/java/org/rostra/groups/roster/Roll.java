package org.rostra.groups.roster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Normalised;

/** The candidates by number and by name, and what is known of the places they are of. */
final class Roll {
    private final Map<String, Candidate> byNumber = new HashMap<>();
    private final Map<String, List<Candidate>> byName = new HashMap<>();
    private final Map<String, Unit> units = new HashMap<>();
    private final Set<String> places = new HashSet<>();
    private final List<String> institution;
    private int longest;

    /** What the name of a unit says, and its name in the one form. */
    record Unit(String key, Remarks says) {}

    Roll(Collection<Candidate> candidates, Group group) {
        institution = group.institution().stream().map(Normalised::key)
                .sorted((one, other) -> other.length() - one.length()).toList();
        group.places().forEach(this::unit);
        for (Candidate candidate : candidates) {
            byNumber.put(Normalised.key(candidate.number()), candidate);
            String name = Normalised.key(candidate.name());
            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(candidate);
            longest = Math.max(longest, name.length());
            candidate.units().forEach(this::unit);
        }
    }

    @Nullable
    Candidate numbered(String number) {
        return byNumber.get(number);
    }

    List<Candidate> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    int longestName() {
        return longest;
    }

    List<Unit> unitsOf(Candidate candidate) {
        return candidate.units().stream().map(this::unit).toList();
    }

    /** Whether some unit is called so, whosever it is. */
    boolean place(String word) {
        return places.contains(word);
    }

    boolean explains(String text) {
        return Lexicon.explains(text, places);
    }

    /** The text without the institution's own name. */
    String withoutInstitution(String text) {
        String rest = text;
        for (String name : institution) {
            rest = name.isEmpty() ? rest : rest.replace(name, "");
        }
        return rest;
    }

    private Unit unit(String name) {
        return units.computeIfAbsent(name, _ -> {
            Remarks says = Remarks.of(name);
            says.words().stream().filter(word -> word.length() > 1).forEach(places::add);
            return new Unit(Normalised.key(name), says);
        });
    }
}
