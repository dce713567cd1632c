package org.rostra.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** What the invented people write into forms and decisions: data of the demonstration, not words of the product. */
final class Phrases {
    private final Properties texts = new Properties();

    Phrases() {
        try (Reader reader = new InputStreamReader(Row.open("phrases.properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }
}
