package org.rostra.commands.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.commands.Shell;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Reason;
import org.rostra.database.UnpackedBinaries;
import org.rostra.database.backup.Progress;

class BackupCommandsTest {
    private static final Map<String, String> OWN = Map.of("rostra.database.url", "jdbc:postgresql://db/rostra",
            "rostra.database.owner.user", "o", "rostra.database.owner.password", "p", "rostra.database.app.user", "a",
            "rostra.database.app.password", "q");

    private final Shell shell = new Shell();

    @TempDir
    Path temporary;

    @Test
    void backUpAndRestore() throws Exception {
        Path data = temporary.resolve("data");
        String file = temporary.resolve("backup.zip").toString();
        EmbeddedPostgres.start(UnpackedBinaries.into(data)).close();
        assertThat(shell.run(Map.of("rostra.data", data.toString()), "backup", file)).isZero();
        assertThat(shell.out()).contains("已备份").contains("指纹");
        assertThat(shell.run("backup", "--data", data.toString(), file)).isEqualTo(1);
        assertThat(shell.err()).contains(file + " 已存在");
        assertThat(shell.run("restore", "--data", data.toString(), file)).isEqualTo(1);
        assertThat(shell.run(Map.of("rostra.data", data.toString()), "restore", "--set-aside", file)).isZero();
        assertThat(shell.out()).contains("已恢复").contains("data.before-restore-1");
        assertThat(shell.run("restore", "--set-aside", "--json", "--data", data.toString(), file)).isZero();
        assertThat(shell.json().get("setAside").asString()).endsWith("data.before-restore-2");
        assertThat(shell.json().get("fingerprint").asString()).hasSize(64);
    }

    @Test
    void findsNothingToBackUpInAnEmptyFolder() {
        assertThat(shell.run("backup", "--data", temporary.toString(), temporary + "/x.zip")).isEqualTo(1);
        assertThat(shell.err()).contains(temporary.toString());
    }

    @Test
    void whereTheDataAreElsewhereItSaysWhatToDoInstead() {
        Path file = temporary.resolve("x.zip");
        assertThat(shell.run(OWN, "backup", file.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("jdbc:postgresql://db/rostra").contains("pg_dump").contains("keys");
        assertThat(shell.run(OWN, "restore", "--lang", "en", file.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("pg_restore");
        assertThat(file).doesNotExist();
    }

    @Test
    void settingsThatAreIncompleteAreNamed() {
        assertThat(shell.run(Map.of("rostra.database.url", "jdbc:postgresql://db/rostra"), "backup", "x")).isEqualTo(2);
        assertThat(shell.err()).contains("ROSTRA_DATABASE_OWNER_USER").contains("rostra.database.app.password")
                .doesNotContain("rostra.database.url (");
    }

    @Test
    void hasAllSentencesInBothLanguages() {
        var chinese = ResourceBundle.getBundle("messages.database", Locale.ROOT);
        var english = ResourceBundle.getBundle("messages.database", Locale.ENGLISH);
        assertThat(english.getLocale()).isEqualTo(Locale.ENGLISH);
        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(chinese.keySet()).containsAll(Arrays.stream(Reason.values()).map(Reason::key).toList());
        for (var stage : Progress.Stage.values()) {
            assertThat(chinese.keySet()).contains("stage." + stage.name().toLowerCase(Locale.ROOT));
        }
        for (var reason : Reason.values()) {
            assertThat(arguments(english, reason)).as(reason.key()).isEqualTo(arguments(chinese, reason));
        }
    }

    private static int arguments(ResourceBundle bundle, Reason reason) {
        return new MessageFormat(bundle.getString(reason.key())).getFormatsByArgumentIndex().length;
    }
}
