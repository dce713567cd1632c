package org.rostra.publishing.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables that travel with the check. */
final class Table {
    /** Words that tell how something is meant, by name. */
    private static final Map<String, List<String>> CUES = cues();

    private Table() {
    }

    static List<String> lines(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing table " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows below the header, cut at tabs. */
    static List<String[]> rows(String name) {
        return lines(name).stream().skip(1).map(line -> line.split("\t", -1)).toList();
    }

    static List<String> cues(String name) {
        List<String> words = CUES.get(name);
        if (words == null) {
            throw new IllegalStateException("no cue " + name);
        }
        return words;
    }

    private static Map<String, List<String>> cues() {
        Map<String, List<String>> all = new HashMap<>();
        rows("cues.tsv").forEach(row -> all.put(row[0], List.of(row[1].split(" "))));
        return Map.copyOf(all);
    }
}
