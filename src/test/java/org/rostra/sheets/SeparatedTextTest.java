package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeparatedTextTest {
    private static final String TABLE = "名称,链接\r\n南湖之声,\"a,\"\"b\"\"\nc\"\r\n";

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"UTF-8,false", "UTF-8,true", "GB18030,false", "GB18030,true", "UTF-16LE,false", "UTF-16LE,true",
            "UTF-16BE,false", "UTF-16BE,true"})
    void findsTheEncoding(String charset, boolean mark) throws IOException {
        Path file = file("t.csv", (mark ? "\ufeff" : "") + TABLE, charset);
        assertThat(Given.texts(file)).containsExactly(List.of("名称", "链接"), List.of("南湖之声", "a,\"b\"\nc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsTheSeparatorWhateverTheExtension(String separator) throws IOException {
        String text = String.join(separator, "a", "b", "c") + "\n" + String.join(separator, "1", "2", "3") + "\n";
        for (String name : List.of("t.csv", "t.tsv", "t.txt")) {
            assertThat(Given.texts(file(name, text, "UTF-8"))).containsExactly(List.of("a", "b", "c"),
                    List.of("1", "2", "3"));
        }
    }

    @Test
    void takesQuotationMarksOfTabSeparatedTextAsTheyAre() throws IOException {
        assertThat(Given.texts(file("t.tsv", "name\turl\n\"南湖\"之声\tx\n\"open\ty\n", "UTF-8")))
                .containsExactly(List.of("name", "url"), List.of("\"南湖\"之声", "x"), List.of("\"open", "y"));
    }

    @ParameterizedTest
    @CsvSource({"UNCLOSED_QUOTE,2,'a,b\n\"x,y\nz'", "TEXT_AFTER_QUOTE,3,'a,b\n1,2\n\"x\"y,z\n'",
            "NUL_CHARACTER,2,'a,b\nx\0,y\n'"})
    void namesTheLineThatIsWrong(Reason reason, long line, String text) throws IOException {
        UnreadableSheet refused = Given.refusal(file("t.csv", text, "UTF-8"));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.part()).isEqualTo(new Part.Line(line));
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        assertThat(Given.refusal(Given.write(folder, "n.csv", new byte[100_000])).reason())
                .isEqualTo(Reason.NUL_CHARACTER);
        assertThat(Given.refusal(Given.write(folder, "e.csv", new byte[0])).reason()).isEqualTo(Reason.EMPTY_FILE);
        assertThat(Given.refusal(file("b.csv", "\ufeff \r\n\u3000\r\n", "UTF-8")).reason())
                .isEqualTo(Reason.EMPTY_FILE);
        assertThat(Given.refusal(file("big5.csv", "名稱,單位\n學生會,團委\n", "Big5")).reason())
                .isEqualTo(Reason.UNKNOWN_ENCODING);
        assertThat(Given.refusal(file("t.json", "{}", "UTF-8")).reason()).isEqualTo(Reason.EXTENSION_MISMATCH);
        byte[] line = new byte[40 << 20];
        Arrays.fill(line, (byte) 'x');
        assertThat(Given.refusal(Given.write(folder, "long.csv", line)).reason()).isEqualTo(Reason.CELL_TOO_LONG);
        Arrays.fill(line, (byte) ',');
        line[line.length - 1] = 'x';
        assertThat(Given.refusal(Given.write(folder, "wide.csv", line)).reason()).isEqualTo(Reason.TOO_MANY_COLUMNS);
    }

    @Test
    void keepsZerosAndLongNumbersAndTrimsFullWidthSpaces() throws IOException {
        assertThat(Given.texts(file("t.csv", "学号,电话\n0012, 13800138000　\n　202400000000000001,x\n", "GB18030")))
                .contains(List.of("0012", "13800138000"), List.of("202400000000000001", "x"));
    }

    private Path file(String name, String text, String charset) throws IOException {
        return Given.write(folder, name, text.getBytes(Charset.forName(charset)));
    }
}
