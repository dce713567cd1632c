package org.rostra.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** How the notices are worded: one expression for each turn of phrase, kept beside the program as data. */
enum NoticeGrammar {
    YEAR, TITLE, ITEM, LINE, OTHER_LINE, ASIDE, SENTENCE, PIECE, DATE, TO, TOTAL, WEEKDAY, MOVED, WORKED, FROM_THEN_ON,
    OFF, HOLIDAY, REST, ADJOINING, UNNAMED, ROW_OFF, ROW_WORKED;

    private static final class Words {
        static final Properties ALL = load();

        private static Properties load() {
            var words = new Properties();
            try (Reader reader = new InputStreamReader(Objects.requireNonNull(
                    NoticeGrammar.class.getResourceAsStream("/calendar/notice-grammar.properties")),
                    StandardCharsets.UTF_8)) {
                words.load(reader);
                return words;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final Pattern pattern;

    NoticeGrammar() {
        pattern = Pattern.compile(Words.ALL.getProperty(
                name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')));
    }

    Pattern pattern() {
        return pattern;
    }

    /** True if the whole text is so worded. */
    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}
