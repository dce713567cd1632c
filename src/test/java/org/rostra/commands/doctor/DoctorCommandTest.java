package org.rostra.commands.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.TestDatabase;
import org.rostra.commands.Shell;

class DoctorCommandTest {
    private final Shell shell = new Shell();

    @TempDir
    private Path folder;

    @Test
    void warningsAreShownAndLeaveTheExitAtZero() {
        try (var database = TestDatabase.fresh()) {
            var address = database.address();
            assertThat(shell.run(Map.of("rostra.database.url", address.url(), "rostra.database.owner.user",
                    address.owner().user(), "rostra.database.owner.password", address.owner().password(),
                    "rostra.database.app.user", address.app().user(), "rostra.database.app.password",
                    address.app().password()), "doctor", "--data", folder.toString())).isZero();
            assertThat(shell.out()).contains("[注意] 单位名册：没有代码为 XCB 的单位");
        }
    }

    @Test
    void whatIsBadEndsWithOneInEitherLanguageAndForPrograms() throws IOException {
        Path pack = Files.writeString(folder.resolve("pack.yaml"), "id: broken\n");
        assertThat(shell.run("doctor", "--lang", "en", "--data", folder.toString(), "--pack", pack.toString()))
                .isEqualTo(1);
        assertThat(shell.out()).contains("[bad] regulation pack");
        assertThat(shell.run(Map.of("rostra.data", folder.toString(), "rostra.pack", pack.toString()), "doctor",
                "--json")).isEqualTo(1);
        assertThat(shell.json().findValuesAsString("finding")).contains("pack.bad", "folder.good");
    }

    @Test
    void settingsThatAreIncompleteAreAFinding() {
        assertThat(shell.run(Map.of("rostra.database.url", "jdbc:postgresql://db/rostra"), "doctor", "--data",
                folder.toString())).isEqualTo(1);
        assertThat(shell.out()).contains("[问题] 数据库").contains("ROSTRA_DATABASE_APP_USER");
    }
}
