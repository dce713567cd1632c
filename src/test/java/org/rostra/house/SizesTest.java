package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house stays readable: half of its files within fifty lines or a little more, nearly all within 200, none over 300. */
class SizesTest {
    @Test
    void filesStayReadable() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            List<Integer> lines = files.filter(file -> file.toString().endsWith(".java")).map(SizesTest::lines).sorted()
                    .toList();
            assertThat(lines.getLast()).as("longest file").isLessThanOrEqualTo(300);
            assertThat(lines.get(lines.size() * 95 / 100)).as("95th percentile").isLessThanOrEqualTo(200);
            assertThat(lines.get(lines.size() / 2)).as("median").isLessThanOrEqualTo(60);
        }
    }

    private static int lines(Path file) {
        try (var lines = Files.lines(file)) {
            return (int) lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
