package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bad input gets a clear error, and nothing is lost: what somebody wrote stands in the form that comes back to him. */
class FormsTest {
    private static final Path PAGES = Path.of("src/main/jte");
    private static final Pattern EMPTY = Pattern.compile("<textarea[^>]*></textarea>");

    @Test
    void noFieldForWritingComesBackEmpty() throws IOException {
        try (Stream<Path> pages = Files.walk(PAGES)) {
            List<String> losing = pages.filter(page -> page.toString().endsWith(".jte")).flatMap(page -> EMPTY
                    .matcher(read(page)).results().map(found -> PAGES.relativize(page) + ": " + found.group()))
                    .sorted().toList();
            assertThat(losing).as("fields that a refusal would empty; see Frame.typed").isEmpty();
        }
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
