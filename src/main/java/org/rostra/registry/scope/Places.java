package org.rostra.registry.scope;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of provinces, cities and counties (1980 to 2024), and of the regions people speak of. */
final class Places {
    private static final Map<String, String> PROVINCES_OF = new HashMap<>();
    private static final Terms NAMES = new Terms();

    static {
        for (String line : Table.lines("places.tsv")) {
            int tab = line.indexOf('\t');
            NAMES.add(line.substring(0, tab), 0);
            PROVINCES_OF.put(line.substring(0, tab), line.substring(tab + 1));
        }
    }

    private Places() {
    }

    static boolean is(CharSequence text, int from, int to) {
        return NAMES.contains(text, from, to);
    }

    static boolean is(String name) {
        return is(name, 0, name.length());
    }

    /** The longest place name (of two characters or more) that ends at {@code end}. */
    static @Nullable String endingAt(String text, int end) {
        for (int from = Math.max(0, end - 5); from <= end - 2; from++) {
            if (is(text, from, end)) {
                return text.substring(from, end);
            }
        }
        return null;
    }

    /** True where the two places may lie in one province: a region, or an unknown place, always may. */
    static boolean together(String place, String provinceAndCity) {
        if (provinceAndCity.isEmpty() || provinceAndCity.contains(place)) {
            return true;
        }
        String provinces = PROVINCES_OF.getOrDefault(place, "");
        return provinces.isEmpty() || PROVINCES_OF.keySet().stream()
                .anyMatch(other -> provinceAndCity.startsWith(other) && shares(provinces, PROVINCES_OF.get(other)));
    }

    private static boolean shares(String provinces, @Nullable String others) {
        return others != null && !others.isEmpty() && provinces.contains(others.substring(0, 2));
    }
}
