package org.rostra.policy.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rostra.policy.pack.Problem.Kind;
import org.rostra.policy.pack.Problem.Where;

/** One fault at a time in a good pack: the loader names it, at its line, in both languages. */
class BadPackTest {
    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{2}: {1}")
    @CsvFileSource(resources = "/regulation/faults.csv", delimiter = '|', quoteCharacter = '`', numLinesToSkip = 1)
    void refuses(String right, String wrong, Kind kind, int linesBelow) throws IOException {
        String good = Files.readString(InventedPackTest.file());
        assertThat(good).containsOnlyOnce(right);
        long line = good.chars().limit(good.indexOf(right)).filter(character -> character == '\n').count() + 1;

        BadPack bad = refusal(good.replace(right, wrong.replace("\\n", "\n")));

        assertThat(bad.problems()).extracting(Problem::kind).contains(kind);
        Problem problem = bad.problems().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        assertThat(problem.where().line()).as(bad.in(Locale.ENGLISH)).isEqualTo(line + linesBelow);
        assertThat(problem.in(Locale.CHINESE)).startsWith("pack.yaml:" + problem.where().line() + ":");
        assertThat(problem.in(Locale.ENGLISH)).doesNotMatch(".*\\{\\d}.*");
    }

    private BadPack refusal(String text) throws IOException {
        Files.writeString(folder.resolve("pack.yaml"), text);
        return refusal();
    }

    private BadPack refusal() {
        return catchThrowableOfType(BadPack.class, () -> PackLoader.load(folder));
    }

    @Test
    void tells_all_faults_at_once() throws IOException {
        String text = Files.readString(InventedPackTest.file()).replace("2021-03-09", "9 March").replace("30 years",
                "ages");

        assertThat(refusal(text).problems()).extracting(Problem::kind).containsExactly(Kind.BAD_DATE, Kind.BAD_TERM);
    }

    @Test
    void points_to_the_column() throws IOException {
        String text = Files.readString(InventedPackTest.file()).replace("  issued: 2021-03-09", "  issued: 9 March");

        assertThat(refusal(text).problems()).extracting(Problem::where).containsExactly(new Where("pack.yaml", 7, 11));
    }

    @Test
    void names_the_included_file_in_which_the_fault_is() throws IOException {
        String good = Files.readString(InventedPackTest.file());
        int cut = good.indexOf("retention:");
        Files.writeString(folder.resolve("keep.yaml"), good.substring(cut).replace("30 years", "ages"));

        BadPack bad = refusal("include: [keep.yaml]\n" + good.substring(0, cut));

        assertThat(bad.problems()).extracting(problem -> problem.where().file() + ":" + problem.where().line())
                .containsExactly("keep.yaml:2");
    }

    @Test
    void refuses_a_file_that_is_not_utf8() throws IOException {
        String good = Files.readString(InventedPackTest.file());
        Files.write(folder.resolve("pack.yaml"), ("id: yunze-2021\n" + good).getBytes("GB18030"));

        assertThat(refusal().problems())
                .containsExactly(new Problem(new Where("pack.yaml", 2, 3), Kind.NOT_UTF8, List.of()));
    }

    @Test
    void refuses_a_folder_without_a_pack_and_an_oversized_file() throws IOException {
        assertThat(refusal().problems()).extracting(Problem::kind).containsExactly(Kind.FILE_NOT_FOUND);
        assertThat(refusal("#".repeat(Shelf.LARGEST + 1)).problems()).extracting(Problem::kind)
                .containsExactly(Kind.TOO_LARGE);
    }

    @Test
    void stops_early_at_nesting_that_would_exhaust_the_reader() throws IOException {
        assertThat(refusal("id: " + "[".repeat(200_000)).problems()).extracting(Problem::kind)
                .containsExactly(Kind.TOO_DEEP);
    }
}
