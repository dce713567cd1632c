package org.rostra.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final String[] ALL = {"serve", "demo", "import", "due", "scope", "check", "verify", "archive",
            "backup",
            "restore",
            "doctor"};

    private final Shell shell = new Shell();

    @Test
    void helpListsEveryCommandWithOneLine() {
        assertThat(shell.run("--help")).isZero();
        assertThat(shell.out().lines().filter(line -> line.matches("  [a-z]+ +\\p{IsHan}.*"))
                .map(line -> line.strip().split(" ")[0])).containsExactly(ALL);
        assertThat(shell.out()).contains("退出码").contains("1   发现问题");
    }

    @Test
    void helpIsEnglishWhereThatIsAsked() {
        assertThat(shell.run("--help", "--lang", "en")).isZero();
        assertThat(shell.out()).contains("Exit codes").contains("start the server").doesNotContainPattern("\\p{IsHan}");
        assertThat(shell.run("--lang=en", "restore", "--help")).isZero();
        assertThat(shell.out()).contains("the backup file to restore").doesNotContainPattern("\\p{IsHan}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo", "import", "due", "scope", "check", "verify", "archive", "backup",
            "restore",
            "doctor"})
    void everyCommandExplainsEachOfItsOptions(String command) {
        for (String language : List.of("zh", "en")) {
            assertThat(shell.run(command, "--help", "--lang", language)).isZero();
            assertThat(shell.out()).contains("--lang=zh|en");
            assertThat(shell.out().lines().filter(line -> line.matches(" {2,6}(-\\w, )?--?[\\w-]+(=\\S+)?\\s*")))
                    .as("options without words").allMatch(line -> line.contains("=FIELD="));
        }
        assertThat(shell.served).isEmpty();
    }

    @Test
    void aCommandThatIsNoneIsToldSo() {
        assertThat(shell.run("imort", "x")).isEqualTo(2);
        assertThat(shell.err()).startsWith("没有“imort”这个命令。 是否要写：import").contains("rostra --help");
        assertThat(shell.out()).isEmpty();
        assertThat(shell.run("--lang", "en", "nonsense")).isEqualTo(2);
        assertThat(shell.err()).startsWith("There is no command “nonsense”.");
    }

    @Test
    void whatIsMissingOrUnknownIsNamed() {
        assertThat(shell.run("due")).isEqualTo(2);
        assertThat(shell.err()).startsWith("还缺少：DATE").contains("rostra due --help");
        assertThat(shell.run("import", "x.csv")).isEqualTo(2);
        assertThat(shell.err()).startsWith("还缺少：--as");
        assertThat(shell.run("verify", "--loud")).isEqualTo(2);
        assertThat(shell.err()).startsWith("不认识参数“--loud”。");
    }

    @Test
    void aLanguageThatIsNoneIsToldSo() {
        assertThat(shell.run("due", "2026-02-13", "3", "--lang", "fr")).isEqualTo(2);
        assertThat(shell.err()).startsWith("“fr”不是可用的语言");
        assertThat(shell.run("serve", "--lang")).isEqualTo(2);
        assertThat(shell.served).isEmpty();
    }

    @Test
    void theServerTakesSettingsAndNothingElse() {
        assertThat(shell.run()).isEqualTo(Commands.RUNNING);
        assertThat(shell.run("serve", "--server.port=8443", "--debug")).isEqualTo(Commands.RUNNING);
        assertThat(shell.run("--rostra.data=x")).isEqualTo(Commands.RUNNING);
        assertThat(shell.run("demo")).isEqualTo(Commands.RUNNING);
        assertThat(shell.run("demo", "--rostra.data=y", "--lang=en")).isEqualTo(Commands.RUNNING);
        assertThat(shell.served).containsExactly(List.of(), List.of("--server.port=8443", "--debug"),
                List.of("--rostra.data=x"), List.of("--rostra.demo=true", "--rostra.data=./rostra-data/demo"),
                List.of("--rostra.demo=true", "--rostra.data=y"));
        assertThat(shell.run("serve", "8443")).isEqualTo(2);
        assertThat(shell.err()).contains("“8443”不是设置");
    }
}
