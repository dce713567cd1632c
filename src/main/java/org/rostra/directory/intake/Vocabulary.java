package org.rostra.directory.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.text.Normalised;

/** The words of the offices' lists: what a header, a kind or an office is called. */
final class Vocabulary {
    private static final Map<String, String> FIRST_WORDS = new HashMap<>();
    private static final Map<String, Map<String, String>> LISTS = load();
    private static final Pattern HINT = Pattern.compile("[(\\uff08\\[\\u3010].*?[)\\uff09\\]\\u3011]");

    private Vocabulary() {
    }

    static Optional<Field> field(ListKind kind, String header) {
        return find(kind.name(), header).map(Field::valueOf);
    }

    static Optional<Unit.Kind> unitKind(String text) {
        return find("unit-kind", text).map(Unit.Kind::valueOf);
    }

    static Optional<Person.Kind> personKind(String text) {
        return find("person-kind", text).map(Person.Kind::valueOf);
    }

    /** Whose numbers a column holds that is called so. */
    static Optional<Person.Kind> kindByNumber(String header) {
        return find("header-number", header).map(Person.Kind::valueOf);
    }

    static Optional<Office> office(String text) {
        return find("office", text).map(Office::valueOf);
    }

    /** How lists call the office before all other ways. */
    static String word(Office office) {
        return Objects.requireNonNull(FIRST_WORDS.get(office.name()));
    }

    /** As it stands, and else without a hint in brackets. */
    private static Optional<String> find(String list, String text) {
        Map<String, String> words = Objects.requireNonNull(LISTS.get(list));
        return Optional.ofNullable(words.get(Normalised.key(text)))
                .or(() -> Optional.ofNullable(words.get(Normalised.key(HINT.matcher(text).replaceAll("")))));
    }

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> lists = new HashMap<>();
        try (var file = Objects.requireNonNull(Unit.class.getResourceAsStream("words.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t");
                Map<String, String> words = lists.computeIfAbsent(cells[0], _ -> new HashMap<>());
                if (cells[0].equals("office")) {
                    FIRST_WORDS.put(cells[1], cells[2].split(" ", 2)[0]);
                }
                for (String word : cells[2].split(" ")) {
                    words.put(Normalised.key(word), cells[1]);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
