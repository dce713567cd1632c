package org.rostra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.database.EmbeddedPostgres;
import org.rostra.database.Reason;
import org.rostra.database.UnpackedBinaries;
import org.rostra.database.backup.Progress;

import picocli.CommandLine;

class BackupCommandsTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Locale before = Locale.getDefault();

    @TempDir
    Path temporary;

    @BeforeEach
    void speakChinese() {
        Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @Test
    void backUpAndRestore() throws Exception {
        Path data = temporary.resolve("data");
        Path file = temporary.resolve("backup.zip");
        EmbeddedPostgres.start(UnpackedBinaries.into(data)).close();
        assertThat(run(new BackupCommand(), "--data", data.toString(), file.toString())).isZero();
        assertThat(out.toString()).contains("已备份").contains("指纹");
        assertThat(run(new BackupCommand(), "--data", data.toString(), file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file + " 已存在");
        assertThat(run(new RestoreCommand(), "--data", data.toString(), file.toString())).isEqualTo(1);
        assertThat(run(new RestoreCommand(), "--set-aside", "--data", data.toString(), file.toString())).isZero();
        assertThat(out.toString()).contains("已恢复").contains("data.before-restore-1");
    }

    @Test
    void findsNothingToBackUpInAnEmptyFolder() {
        assertThat(run(new BackupCommand(), "--data", temporary.toString(), temporary + "/x.zip")).isEqualTo(1);
        assertThat(err.toString()).contains(temporary.toString());
    }

    @Test
    void explainsItselfInBothLanguages() {
        assertThat(run(new RestoreCommand())).isEqualTo(2);
        assertThat(run(new RestoreCommand(), "--help")).isZero();
        assertThat(out.toString()).contains("要恢复的备份文件").contains("rostra-data");
        Locale.setDefault(Locale.US);
        assertThat(run(new RestoreCommand(), "--help")).isZero();
        assertThat(out.toString()).contains("the backup file to restore");
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

    private int run(Object command, String... arguments) {
        return new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
