package org.rostra.commands.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.commands.Shell;
import tools.jackson.databind.JsonNode;

class DueCommandTest {
    private final Shell shell = new Shell();

    @Test
    void jsonExplainsTheDueDate() {
        assertThat(due("2026-02-13", "3", "--json")).isZero();

        JsonNode answer = shell.json();
        assertThat(answer.get("event").asString()).isEqualTo("2026-02-13");
        assertThat(answer.get("term").asString()).isEqualTo("3 working-days");
        assertThat(answer.get("due").asString()).isEqualTo("2026-02-25");
        assertThat(answer.get("provisional").asBoolean()).isFalse();
        assertThat(answer.get("days")).hasSize(13);
        assertThat(answer.at("/days/1").toString()).isEqualTo(
                "{\"date\":\"2026-02-14\",\"kind\":\"make-up\",\"role\":\"counted\",\"counted\":1,\"name\":\"\u6625\u8282\",\"notice\":2026}");
        assertThat(answer.at("/notices/0/url").asString()).startsWith("https://www.gov.cn/");
        assertThat(answer.get("version").asString()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"2026-06-09,60 days,2026-08-10,false", "2026-06-01,1 year,2027-06-01,true",
            "2026-02-14T10:00,24 hours,2026-02-15T10:00+08:00,false"})
    void otherTermsAreWrittenOut(String event, String term, String due, boolean provisional) {
        assertThat(due(event, "--term", term, "--json")).isZero();
        JsonNode answer = shell.json();
        assertThat(answer.get("due").asString()).isEqualTo(due);
        assertThat(answer.get("provisional").asBoolean()).isEqualTo(provisional);
    }

    @Test
    void theTextAnswersFirstAndThenCountsAlong() {
        assertThat(due("2026-02-13", "3")).isZero();
        assertThat(shell.out()).startsWith("\u5c4a\u6ee1  2026-02-25\uff08\u5468\u4e09\uff09")
                .contains(
                        "2026-02-14  \u5468\u516d  \u8c03\u4f11\u4e0a\u73ed\uff08\u6625\u8282\uff09  \u7b2c 1 \u4e2a\u5de5\u4f5c\u65e5");
    }

    @Test
    void englishNamesHolidaysAndLeavesTheMiddleOfAMonthOut() {
        assertThat(due("2026-09-01", "--term", "1 month", "--lang", "en")).isZero();
        assertThat(shell.out()).startsWith("Due  2026-10-08 (Thu)").contains("Term  1 month")
                .contains("29 days in between not listed")
                .contains("2026-10-01  Thu  Day off (National Day)  Day 30").contains("Working day  Moved on");
    }

    /** A year that was announced since counts as soon as its notice is at hand; until then the day is provisional. */
    @Test
    void aYearInAFileCounts(@TempDir Path folder) throws IOException {
        Path year = folder.resolve("2027.csv");
        Files.writeString(year, """
                2027-01-01,\u5143\u65e6,off
                2027-01-02,\u5143\u65e6,off
                2027-01-03,\u5143\u65e6,off
                2027-01-09,\u5143\u65e6,work
                """);
        assertThat(due("2027-01-07", "2", "--json")).isZero();
        assertThat(shell.json().get("provisional").asBoolean()).isTrue();
        assertThat(shell.json().get("due").asString()).isEqualTo("2027-01-11");
        var again = new Shell();
        assertThat(again.run("due", "2027-01-07", "2", "--json", "--year", year.toString())).isZero();
        assertThat(again.json().get("due").asString()).isEqualTo("2027-01-09");
        assertThat(again.json().get("provisional").asBoolean()).isFalse();
    }

    @Test
    void aFileThatContradictsItselfIsNamedWithItsLine(@TempDir Path folder) throws IOException {
        Path year = folder.resolve("2027.csv");
        Files.writeString(year, "2027-01-01,\u5143\u65e6,off\n2027-01-01,\u5143\u65e6,work\n");
        assertThat(due("2027-01-07", "2", "--year", year.toString())).isEqualTo(2);
        assertThat(shell.err()).contains("2027-01-01").contains(year.toString());
        assertThat(due("2027-01-07", "2", "--year", folder.resolve("none").toString())).isEqualTo(2);
    }

    @Test
    void inFullEveryDayIsListed() {
        assertThat(due("2026-09-01", "--term", "1 month", "--lang", "en", "--full")).isZero();
        assertThat(shell.out().lines().filter(line -> line.startsWith("  2026-"))).hasSize(38);
    }

    @Test
    void aProvisionalDateSaysWhy() {
        assertThat(due("2026-12-28", "4", "--lang", "en")).isZero();
        assertThat(shell.out())
                .contains("Provisional  28 to 31 December may still be changed by the notice for 2027")
                .contains("Provisional  The notice on days off in 2027 is not loaded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-2-13 3", "2026-02-30 3", "tomorrow 3", "+12026-02-13 3", "2026-02-13T10:00 3",
            "2026-02-13 0", "2026-02-13 -1", "2026-02-13 x", "2026-02-13 10000", "2026-02-13", "2026-02-13 3 --term",
            "2026-02-13 --term=3 weeks", "2026-02-13 --term=2 hours", "2026-02-13 3 --lang=fr", ""})
    void aQuestionNotUnderstoodEndsWithTwo(String arguments) {
        assertThat(due(arguments.split(" (?!weeks|hours)"))).isEqualTo(2);
        assertThat(shell.err()).isNotEmpty();
        assertThat(shell.out()).isEmpty();
    }

    @Test
    void aBadDateSaysWhatIsExpected() {
        assertThat(due("13/02/2026", "3", "--lang", "en")).isEqualTo(2);
        assertThat(shell.err()).startsWith("“13/02/2026” is not a date. Write it like 2026-02-13");
    }

    private int due(String... arguments) {
        return shell.run(Stream.concat(Stream.of("due"), Stream.of(arguments)).toArray(String[]::new));
    }
}
