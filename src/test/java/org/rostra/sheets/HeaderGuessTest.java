package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderGuessTest {
    @Test
    void findsTheHeaderBelowMergedTitles() throws IOException {
        HeaderGuess guess = HeaderGuess.of(Given.rows(Given.file("messy/easyexcel_t02.xlsx")));
        assertThat(guess.row()).hasValue(2);
        assertThat(guess.columns()).hasSize(18).first().isEqualTo(new HeaderGuess.Column(0, "A", "序号"));
        assertThat(HeaderGuess.of(Given.rows(Given.file("messy/easyexcel_t01.xls"))).row()).hasValue(2);
    }

    @Test
    void namesColumnsByLetterWhereThereIsNoHeader() throws IOException {
        HeaderGuess guess = HeaderGuess.of(Given.rows(Given.file("messy/calamine_no-header.xlsx")));
        assertThat(guess.row()).isEmpty();
        assertThat(guess.firstDataRow()).isEqualTo(3);
        assertThat(guess.columns()).extracting(HeaderGuess.Column::name).containsExactly("A", "B");
        assertThat(HeaderGuess.of(rows("微博|学院", "微信|图书馆", "微博|团委")).row()).isEmpty();
    }

    @Test
    void tellsColumnsOfOneNameApart() {
        HeaderGuess guess = HeaderGuess.of(rows("负责人|电话|负责人||电话", "张|1|李|x|2"));
        assertThat(guess.columns()).extracting(HeaderGuess.Column::name).containsExactly("负责人", "电话", "负责人 (2)", "D",
                "电话 (2)");
    }

    @Test
    void joinsAHeaderOfTwoRows() {
        List<Row> rows = new ArrayList<>(rows("名称|联系人|>联系人|备注", ">名称|姓名|电话|>备注", "南湖之声|张|138|x", "图书馆|李|139|y"));
        HeaderGuess guess = HeaderGuess.of(rows);
        assertThat(guess.firstDataRow()).isEqualTo(3);
        assertThat(guess.columns()).extracting(HeaderGuess.Column::name).containsExactly("名称", "联系人/姓名", "联系人/电话",
                "备注");
    }

    @Test
    void hasAnAnswerForNothing() {
        assertThat(HeaderGuess.of(List.of()).columns()).isEmpty();
    }

    /** Cells between bars; {@code >} marks one that repeats a merged cell. */
    private static List<Row> rows(String... lines) {
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(new Row(rows.size() + 1, Arrays.stream(line.split("\\|", -1))
                    .map(text -> text.startsWith(">") ? Cell.text(text.substring(1)).repeated() : Cell.text(text))
                    .toList()));
        }
        return rows;
    }
}
