package org.rostra.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the calendar can say by key has its sentence, in both languages. */
class CalendarMessagesTest {
    private final Properties chinese = bundle("calendar.properties");
    private final Properties english = bundle("calendar_en.properties");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(english.stringPropertyNames()).isEqualTo(chinese.stringPropertyNames());
    }

    @Test
    void everyKeyTheCodeMakesIsThere() {
        Stream<String> keys = Stream.of(
                Stream.of(CalendarRefused.Reason.values()).map(CalendarRefused.Reason::key),
                Stream.of(DayKind.values()).map(kind -> "calendar.kind." + kind.text()),
                Stream.of(Day.Role.values()).map(role -> "calendar.role." + role.text()),
                Stream.of(Doubt.Reason.values()).map(reason -> "calendar.doubt." + reason.text()),
                Stream.of("working-days", "days", "months", "years", "hours")
                        .map(unit -> "calendar.term." + Term.parse("1 " + unit).unit()))
                .flatMap(made -> made);
        assertThat(chinese.stringPropertyNames()).containsAll(keys.toList());
    }

    private static Properties bundle(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CalendarMessagesTest.class.getResourceAsStream("/messages/" + name), name),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
        return properties;
    }
}
