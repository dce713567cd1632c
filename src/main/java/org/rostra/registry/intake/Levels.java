package org.rostra.registry.intake;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostra.text.Normalised;

/** What offices write in the column of the tier, and what begins a row that holds no account. */
final class Levels {
    private static final String TIER = "TIER-";

    private final Map<String, List<String>> words = WordFile.read("rows.tsv");
    private final List<String> sums = Objects.requireNonNull(words.get("SUM"));

    Optional<Integer> tier(String written) {
        String key = Normalised.key(written);
        return words.entrySet().stream().filter(entry -> entry.getKey().startsWith(TIER))
                .filter(entry -> entry.getValue().contains(key))
                .map(entry -> Integer.parseInt(entry.getKey().substring(TIER.length()))).findFirst();
    }

    /** Whether the first text of a row is that of a sum or of who filled the sheet in. */
    boolean begins(String first) {
        int colon = Math.max(first.indexOf(':'), first.indexOf('\uff1a'));
        return first.length() < 40 && sums.contains(Normalised.key(colon < 0 ? first : first.substring(0, colon)));
    }
}
