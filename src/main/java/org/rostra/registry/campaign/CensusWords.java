package org.rostra.registry.campaign;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rostra.text.Normalised;

/** What columns of a census are called, and how it writes that an account is reachable. */
final class CensusWords {
    /** What a column may hold, and the two answers of one of them. */
    enum Word {
        LINK, NAME, LIVE, SAID, YES, NO
    }

    private final Map<String, Word> headings = new HashMap<>();
    private final Map<String, Boolean> answers = new HashMap<>();

    CensusWords() {
        try (var file = Objects.requireNonNull(CensusWords.class.getResourceAsStream("/import/census.tsv"));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] parts = line.split("\t");
        Word word = Word.valueOf(parts[0]);
        for (String text : parts[1].split("\\|")) {
            switch (word) {
                case LINK, NAME, LIVE, SAID -> headings.put(key(text), word);
                case YES, NO -> answers.put(key(text), word == Word.YES);
            }
        }
    }

    Optional<Word> heading(String text) {
        return Optional.ofNullable(headings.get(key(text)));
    }

    /** Whether it says that the account is reachable; empty where it says neither. */
    Optional<Boolean> live(String text) {
        return Optional.ofNullable(answers.get(key(text)));
    }

    /** Signs that the normalised form leaves out stand for themselves. */
    private static String key(String text) {
        String key = Normalised.key(text.replace('_', ' '));
        return key.isEmpty() ? text.strip() : key;
    }
}
