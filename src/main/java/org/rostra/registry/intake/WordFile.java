package org.rostra.registry.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rostra.text.Normalised;

/** The words by which offices call things: lines of a meaning, a tab, and its words set apart by bars. */
final class WordFile {
    private WordFile() {
    }

    /** Meanings with their words as {@link Normalised#key} has them. */
    static Map<String, List<String>> read(String name) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        try (var in = Objects.requireNonNull(WordFile.class.getResourceAsStream("/import/" + name), name);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                String[] parts = line.split("\t", 2);
                words.put(parts[0], Stream.of(parts[1].split("\\|")).map(Normalised::key).toList());
            });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
