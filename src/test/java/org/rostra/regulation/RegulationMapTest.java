package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rostra.policy.BuiltIn;

/** Writes docs/regulation-map.md from the pack, the code and the tests, and sees that the committed one is current. */
class RegulationMapTest {
    private static final Path MAP = Path.of("docs", "regulation-map.md");

    @Test
    void the_committed_map_is_current() throws IOException {
        String map = RegulationMap.of(BuiltIn.REGULATION).text();
        if (Boolean.getBoolean("rostra.update")) {
            Files.writeString(MAP, map);
        }

        assertThat(MAP).as("run this test with -Drostra.update=true to write it").content().isEqualTo(map);
    }
}
