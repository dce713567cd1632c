package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Laws 10 and 11: no mocking library; no test is switched off; the syllabus has its articles. */
class ToolsTest {
    @Test
    void nothingIsMocked() {
        for (String library : new String[]{"org.mockito.Mockito", "org.easymock.EasyMock", "mockit.Mock"}) {
            assertThat(present(library)).as(library).isFalse();
        }
    }

    /** The ways around root differ from machine to machine; each is tried where it exists. */
    private static final String BY_MACHINE = "RunAsTest.java";

    private static final Pattern OFF = Pattern.compile("@(\\w+\\.)*Disabled|assumeTrue\\(|assumingThat\\(");

    @Test
    void noTestIsSwitchedOff() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("ToolsTest.java") && !file.endsWith(BY_MACHINE))
                    .filter(ToolsTest::switchesOff)).isEmpty();
        }
    }

    private static boolean switchesOff(Path file) {
        try {
            String text = Files.readString(file);
            return OFF.matcher(text).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTestsReadLikeTheRegulation() {
        for (String article : new String[]{"01", "02", "03", "04", "07", "11"}) {
            assertThat(Path.of("src/test/java/org/rostra/regulation/Article" + article + "Test.java")).exists();
        }
    }

    private static boolean present(String type) {
        try {
            Class.forName(type, false, ToolsTest.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException _) {
            return false;
        }
    }
}
