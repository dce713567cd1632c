package org.rostra.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The labelled names, and the institutions they are asked for. */
record Labelled(String institution, String name, String label, String why) {
    static List<Labelled> all() {
        return rows("name_scope_labelled.tsv").stream().map(row -> new Labelled(row[0], row[1], row[2], row[3]))
                .toList();
    }

    static Map<String, NameForms> institutions() {
        return rows("labelled_institutions.tsv").stream()
                .map(row -> new NameForms(row[0], words(row[1]), words(row[2]), List.of(), words(row[3]), List.of()))
                .collect(Collectors.toMap(NameForms::full, Function.identity()));
    }

    static List<String[]> rows(String resource) {
        var in = Objects.requireNonNull(Labelled.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> words(String cell) {
        return Arrays.stream(cell.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
