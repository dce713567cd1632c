package org.rostra.groups.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.rostra.groups.roster.Lexicon.Kind;
import org.rostra.text.Normalised;
import org.rostra.text.Words;

/**
 * Tells what reads like a real name from what reads like a nickname where the directory knows neither: a family name and
 * characters for which no words account. Costs are those of {@link Cuts}, quarter nats.
 */
final class RealName {
    /** Any character of a given name; one that hardly stands in one. */
    private static final int GIVEN = 27;
    private static final int UNNAMED = 60;
    /** In a member list a name is likelier than anything else, but for what is a word of the language. */
    private static final int PRIOR = 12;
    private static final int NO_FAMILY = 1000;
    private static final Map<String, Integer> FAMILIES = load();

    private RealName() {
    }

    static boolean likely(String text) {
        int length = text.codePointCount(0, text.length());
        if (length < 2 || length > 4) {
            return false;
        }
        int first = text.offsetByCodePoints(0, 1);
        int second = text.offsetByCodePoints(0, 2);
        boolean doubled = length > 2 && named(text, second);
        return doubled || length < 4 && text.codePointBefore(second) != text.codePointAt(0) && named(text, first);
    }

    private static boolean named(String text, int family) {
        boolean word = Words.cost(text, 0, text.length()) >= 0;
        return cost(text, family) - (word ? 0 : PRIOR) <= Cuts.cost(text);
    }

    /** What the text costs as a name. */
    static int costOf(String text) {
        int second = text.offsetByCodePoints(0, Math.min(2, text.codePointCount(0, text.length())));
        return Math.min(cost(text, text.offsetByCodePoints(0, 1)), cost(text, second));
    }

    private static int cost(String text, int family) {
        return FAMILIES.getOrDefault(text.substring(0, family), NO_FAMILY) + text.substring(family).codePoints()
                .map(character -> Lexicon.is(Kind.UNNAMED, Character.toString(character)) ? UNNAMED : GIVEN).sum();
    }

    private static Map<String, Integer> load() {
        Map<String, Double> weights = new HashMap<>();
        try (var in = Objects.requireNonNull(RealName.class.getResourceAsStream("family-names.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().skip(1).map(line -> line.split("\t")).forEach(
                    parts -> weights.merge(Normalised.key(parts[0]), Double.valueOf(parts[1]), Double::sum));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<String, Integer> costs = new HashMap<>();
        weights.forEach((name, weight) -> costs.put(name, (int) Math.round(4 * Math.log(all / weight))));
        return costs;
    }
}
