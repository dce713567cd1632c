package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final List<Part> PARTS = List.of(Part.WHOLE, new Part.Entry("e"), new Part.InSheet("s"),
            new Part.InRow("s", 1000), new Part.InCell("s", "A1"), new Part.Line(1000));

    @ParameterizedTest
    @ValueSource(strings = {"sheets", "sheets_en"})
    void everyRefusalSaysWhatIsWrongAndWhatToDo(String bundle) throws IOException {
        Properties messages = load(bundle);
        Set<String> wanted = new TreeSet<>();
        Stream.of(Reason.values()).forEach(reason -> wanted.addAll(List.of(reason.key(), reason.nextStepKey())));
        Stream.of(Content.values()).forEach(content -> wanted.add(content.key()));
        PARTS.forEach(part -> wanted.add(part.key()));
        assertThat(new TreeSet<>(messages.stringPropertyNames())).isEqualTo(wanted);
        for (Reason reason : Reason.values()) {
            assertThat(MessageFormat.format(messages.getProperty(reason.key()), "F", "P", "X", "Y")).contains("F")
                    .doesNotContain("{");
        }
        for (Part part : PARTS) {
            assertThat(MessageFormat.format(messages.getProperty(part.key()), part.arguments().toArray()))
                    .doesNotContain("{").doesNotContain("1,000");
        }
    }

    private static Properties load(String bundle) throws IOException {
        Properties messages = new Properties();
        try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(
                MessagesTest.class.getResourceAsStream("/messages/" + bundle + ".properties")),
                StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
