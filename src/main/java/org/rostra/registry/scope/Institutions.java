package org.rostra.registry.scope;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rostra.text.Normalised;

/**
 * The national list of institutions of higher education, their present and former names and known short forms, searchable
 * in a name. Loaded once, when first needed.
 */
final class Institutions {
    static final Institutions ALL = new Institutions();

    /** What a term stands for: the institutions that bear it, and whether it is a full name. */
    record Bearers(Set<String> names, boolean full) {}

    /** A term found in a name. */
    record Mention(int start, int end, Bearers bearers) {
        boolean covers(int from, int to) {
            return start <= from && to <= end;
        }

        boolean apartFrom(int from, int to) {
            return end <= from || to <= start;
        }
    }

    private final Terms terms = new Terms();
    private final List<Bearers> bearers = new ArrayList<>();
    private final Map<String, String> places = new TreeMap<>();
    private final Map<String, Set<String>> aliases = new TreeMap<>();

    private Institutions() {
        List<String[]> rows = Table.rows("institutions.tsv");
        for (String[] row : rows) {
            put(row[0], row[3].isEmpty() ? row[0] : row[3], true);
            places.put(row[0], row[1] + row[2]);
        }
        for (String[] row : Table.rows("aliases.tsv")) {
            put(row[1], row[0], false);
            aliases.computeIfAbsent(Normalised.key(row[1]), key -> new LinkedHashSet<>()).add(row[0]);
        }
        rows.forEach(row -> ShortForms.of(row[0]).forEach(form -> put(form, row[0], false)));
    }

    private void put(String term, String institution, boolean full) {
        int at = terms.add(Normalised.key(term), bearers.size());
        if (at == bearers.size()) {
            bearers.add(new Bearers(new LinkedHashSet<>(), full));
        }
        if (full || !bearers.get(at).full) {
            bearers.get(at).names.add(institution);
        }
    }

    /** Every institution's name or short form in the text. */
    List<Mention> in(String text) {
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            int start = i;
            terms.from(text, i, (end, value) -> mentions.add(new Mention(start, end, bearers.get(value))));
        }
        return mentions;
    }

    /** The others that use the same short form. */
    List<String> sharing(String form, String institution) {
        return aliases.getOrDefault(Normalised.key(form), Set.of()).stream().filter(name -> !name.equals(institution))
                .collect(Collectors.toList());
    }

    /** Province and city of the institution as the list gives them; empty if it is not listed. */
    String placeOf(String institution) {
        return places.getOrDefault(institution, "");
    }
}
