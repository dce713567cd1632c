package org.rostra.groups.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of member lists and what each kind of them says; loaded once. */
final class Lexicon {
    /** What a word says; the table beside this class has the same names. */
    enum Kind {
        STAFF, STUDENT, ROLE, TITLE, LABEL, FILLER, KIN, OUTSIDE, GRADE, CLASS, NUMERAL, FOREIGN, BODY, MAJOR, ORNAMENT,
        NOISE, SAID, SYSTEM, SPEECH, PARTICLE, STAMP, UNNAMED, ENDING
    }

    static final int LONGEST = 12;
    /** Words that stand beside a name and are no part of it, in the order in which they are asked. */
    private static final List<Kind> BESIDE = List.of(Kind.MAJOR, Kind.STAFF, Kind.STUDENT, Kind.ROLE, Kind.TITLE,
            Kind.LABEL, Kind.KIN, Kind.OUTSIDE, Kind.FILLER, Kind.GRADE, Kind.CLASS, Kind.NUMERAL, Kind.FOREIGN,
            Kind.BODY);
    private static final Map<Kind, Set<String>> WORDS = load();
    private static final Map<String, Kind> KINDS = WORDS.entrySet().stream()
            .filter(entry -> BESIDE.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream().map(word -> Map.entry(word, entry.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue,
                    (one, other) -> BESIDE.indexOf(one) < BESIDE.indexOf(other) ? one : other));

    private static final List<String> ORDERED_NUMERALS = List.copyOf(words(Kind.NUMERAL));

    private Lexicon() {
    }

    static Set<String> words(Kind kind) {
        return WORDS.getOrDefault(kind, Set.of());
    }

    static boolean is(Kind kind, String word) {
        return words(kind).contains(word);
    }

    static int count(Kind kind, String text) {
        return (int) words(kind).stream().filter(text::contains).count();
    }

    /** What a word beside a name says, or null where it says nothing. */
    static @Nullable Kind beside(String word) {
        return KINDS.get(word);
    }

    /** Whether the text is made of nothing but words that stand beside names and of these places. */
    static boolean explains(String text, Set<String> places) {
        boolean[] reached = new boolean[text.length() + 1];
        reached[0] = true;
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; reached[from] && to <= Math.min(text.length(), from + LONGEST); to++) {
                String word = text.substring(from, to);
                reached[to] |= KINDS.containsKey(word) || places.contains(word);
            }
        }
        return reached[text.length()];
    }

    /** Ends of the names of units that say nothing about which unit it is, the longest first. */
    static List<String> endings() {
        return WORDS.getOrDefault(Kind.ENDING, Set.of()).stream()
                .sorted((one, other) -> other.length() - one.length()).toList();
    }

    /** The value of a single numeral. */
    static int numeral(String word) {
        return ORDERED_NUMERALS.indexOf(word) + 1;
    }

    private static Map<Kind, Set<String>> load() {
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("words.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", 2))
                    .forEach(parts -> words.put(Kind.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                            Stream.of(parts[1].split(" ")).collect(Collectors.toCollection(LinkedHashSet::new))));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
