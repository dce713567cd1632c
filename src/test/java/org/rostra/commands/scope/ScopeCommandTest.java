package org.rostra.commands.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.commands.Shell;

class ScopeCommandTest {
    @TempDir
    private Path folder;
    private Path institutions;
    private Path names;
    private final Shell shell = new Shell();

    @BeforeEach
    void lay() throws IOException {
        institutions = Files.writeString(folder.resolve("institutions.tsv"),
                "\ufeffregistered_latin\tinstitution\tregistered_abbreviations\r\nHUFE\t湖南财政经济学院\t湖南财院\r\n\r\n");
        names = folder.resolve("names.tsv");
    }

    private int run(String content, String... more) throws IOException {
        Files.writeString(names, content);
        String[] arguments = {"scope", "--institutions", institutions.toString(), "--names", names.toString()};
        return shell.run(Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void writesOneLineForEachName() throws IOException {
        int exit = run("account_name\tx\tinstitution\n\"湖南财院\"团委\t1\t湖南财政经济学院\r\n湖南大学\t\t湖南财政经济学院\n");
        assertThat(exit).isZero();
        assertThat(shell.out().lines()).containsExactly("institution\taccount_name\tverdict\twhy",
                "湖南财政经济学院\t\"湖南财院\"团委\town\t名称含本校登记的名称形式“湖南财院”", "湖南财政经济学院\t湖南大学\tother\t指其他学校：湖南大学");
    }

    @Test
    void sendsWhatItCannotJudgeToReview() throws IOException {
        assertThat(run("institution\taccount_name\n火星大学\t火星大学\n", "--lang=en")).isEqualTo(1);
        assertThat(shell.out()).contains("火星大学\t火星大学\treview\t火星大学 is not among the institutions given");
    }

    @Test
    void writesJson() throws IOException {
        assertThat(run("institution\taccount_name\n湖南财政经济学院\tＨＵＦＥ青年\n", "--json")).isZero();
        assertThat(shell.out().lines()).singleElement().asString().contains("\"verdict\":\"lookalike\"",
                "\"reason\":\"scope.full-width\"", "\"kind\":\"latin\"", "\"start\":0,\"end\":4");
    }

    @Test
    void neverBreaksALineOrCell() throws IOException {
        assertThat(run("institution\taccount_name\n湖南财政经济学院\t湖南\u0085财院\u2028x\u0007\r\r\n")).isZero();
        assertThat(shell.out().split("\n")).hasSize(2)
                .allSatisfy(line -> assertThat(line.split("\t", -1)).hasSize(4));
        assertThat(shell.out()).doesNotContain("\r", "\u0007", "\u2028");
    }

    @Test
    void namesTheLineOfABadFile() throws IOException {
        assertThat(run("institution\taccount_name\n湖南财政经济学院\n")).isEqualTo(2);
        assertThat(shell.err()).contains("names.tsv 第 2 行的 account_name 为空");
        assertThat(run("institution\tname\n")).isEqualTo(2);
        assertThat(shell.err()).contains("第 1 行缺少列 account_name");
        Files.write(institutions, "institution\n湖南\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("institution\taccount_name\n", "--lang=en")).isEqualTo(2);
        assertThat(shell.err()).contains("line 3: not UTF-8");
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void refusesAMissingFileAndAWrongCall() throws IOException {
        Files.delete(institutions);
        assertThat(run("institution\taccount_name\n")).isEqualTo(2);
        assertThat(shell.run("scope", "--names", "x")).isEqualTo(2);
    }
}
