package org.rostra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.database.DatabaseRefused;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What stops a start is said in words, in both languages, and without the traces of the program. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {
    @TempDir
    private Path folder;

    @Test
    void settingsThatAreMissingAreNamed(CapturedOutput output) {
        Throwable refused = catchThrowable(() -> new Rostra().serve("--server.port=0", "--rostra.data=" + folder,
                "--rostra.database.url=jdbc:postgresql://db/rostra", "--rostra.database.owner.user=o"));
        assertThat(refused).hasRootCauseInstanceOf(DatabaseRefused.class);
        assertThat(output.getAll()).contains("使用学校自有的 PostgreSQL 须设齐五项")
                .contains("takes five settings; missing: rostra.database.owner.password "
                        + "(ROSTRA_DATABASE_OWNER_PASSWORD), rostra.database.app.user")
                .doesNotContain("\tat org.");
        assertThat(folder).as("nothing was begun").isEmptyDirectory();
    }

    @Test
    void aBadPackIsToldWithFileAndLine(CapturedOutput output) throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), "id: broken\n");
        assertThat(catchThrowable(() -> new Rostra().serve("--server.port=0", "--rostra.data=" + folder + "/data",
                "--spring.main.lazy-initialization=true", "--rostra.pack=" + pack))).isNotNull();
        assertThat(output.getAll()).contains("pack.yaml:1").contains("faults; the server will not start")
                .doesNotContain("\tat org.");
    }
}
