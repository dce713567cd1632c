package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final List<String> HEADER = List.of("a", "b", "c");

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> lead = Arbitraries.of("", "", "=", "+", "-", "@", "\t", "\0", "\r", "\n", "'", "'='", "''-",
                "=cmd|'/c calc'!A0", "_x000D_", "＝", "sep=;", "\ufeff", " ", "\"");
        Arbitrary<String> rest = Arbitraries.strings().ofMaxLength(12)
                .withChars("aZ09 ,;\t\"'\r\n=中文　_x＝@\u0001\u007f\u2028é😀".chars().mapToObj(each -> (char) each)
                        .map(String::valueOf).collect(java.util.stream.Collectors.joining()).toCharArray());
        return Combinators.combine(lead, rest, Arbitraries.strings().all().ofMaxLength(4)).as((a, b, c) -> a + b + c);
    }

    @Property(tries = 10_000)
    void separatedTextReadBackIsTheSame(@ForAll("texts") String text) throws IOException {
        assertThat(readBack("csv", text)).isEqualTo(text.replaceAll("\0|\\p{Cs}", "\ufffd"));
    }

    @Property(tries = 2_000)
    void workbookReadBackIsTheSame(@ForAll("texts") String text) throws IOException {
        assertThat(readBack("xlsx", text)).isEqualTo(text);
    }

    private static String readBack(String format, String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = open(format, out, HEADER)) {
            writer.row(List.of("x", text, "y"));
        }
        if (format.equals("csv")) {
            assertThat(fieldsOf(out)).noneMatch(field -> field.matches("(?s)[=+\\-@\t\r\0].*"));
        }
        return Given.rows(file(format, out)).getLast().cell(1).raw();
    }

    /** The fields as any other program cuts them. */
    private static List<String> fieldsOf(ByteArrayOutputStream out) {
        List<String> fields = new ArrayList<>();
        de.siegmar.fastcsv.reader.CsvReader.builder()
                .ofCsvRecord(out.toString(StandardCharsets.UTF_8).substring(1))
                .forEach(csvRecord -> fields.addAll(csvRecord.getFields()));
        return fields;
    }

    private static SheetWriter open(String format, ByteArrayOutputStream out, List<String> header) throws IOException {
        return format.equals("csv") ? SheetWriter.csv(out, header) : SheetWriter.xlsx(out, "台账", header);
    }

    private static Path file(String format, ByteArrayOutputStream out) throws IOException {
        Path file = Files.createTempFile("rostra", "." + format);
        file.toFile().deleteOnExit();
        return Files.write(file, out.toByteArray());
    }

    @Test
    void keepsTypesInAWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.xlsx(out, "a/b:c?'" + "长".repeat(40), HEADER)) {
            writer.row(Arrays.asList(LocalDate.of(2026, 11, 22), LocalDateTime.of(2026, 1, 2, 3, 4, 5), 12.5,
                    202400000000000001L, true, null, "0012"));
        }
        Row row = Given.rows(file("xlsx", out)).getLast();
        assertThat(row.cells()).extracting(Cell::text).containsExactly("2026-11-22", "2026-01-02T03:04:05", "12.5",
                "202400000000000001", "TRUE", "", "0012");
        assertThat(row.cell(0).date()).contains(LocalDate.of(2026, 11, 22));
        assertThat(row.cell(3).kind()).isEqualTo(Cell.Kind.TEXT);
    }

    @Test
    void givesRefusedRowsBackInTheirColumnsTwice() throws IOException {
        List<String> header = List.of("名称", "平台");
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        try (SheetWriter writer = SheetWriter.csv(first, header)) {
            writer.row(List.of("=南湖", ""));
        }
        List<List<String>> once = refuse(Given.rows(file("csv", first)));
        assertThat(once).containsExactly(List.of("名称", "平台", "行号", "原因"), List.of("=南湖", "", "2", "缺平台"));
    }

    private static List<List<String>> refuse(List<Row> rows) throws IOException {
        HeaderGuess header = HeaderGuess.of(rows);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RefusedRows refused = new RefusedRows(header, "行号", "原因");
        refused.write(titles -> SheetWriter.xlsx(out, "x", titles), List.of(new RefusedRow(rows.getLast(), "缺平台")));
        List<Row> again = Given.rows(file("xlsx", out));
        ByteArrayOutputStream second = new ByteArrayOutputStream();
        new RefusedRows(HeaderGuess.of(again), "行号", "原因").write(titles -> SheetWriter.csv(second, titles),
                List.of(new RefusedRow(again.getLast(), "缺平台")));
        return Given.texts(file("csv", second));
    }

    @Test
    void templatesOfferTheirChoices() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Template("导入", List.of(new Template.Field("平台", "必填", "微博", List.of("微博", "微信,公众号")),
                new Template.Field("名称", "", "", List.of()))).write(out);
        assertThat(Given.texts(file("xlsx", out))).first().isEqualTo(List.of("平台", "名称"));
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(file("xlsx", out).toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(sheets).contains("<dataValidation ").doesNotContain("\"null\"");
        try (SheetFile written = new Sheets(Limits.DEFAULT).open(file("xlsx", out), "t.xlsx")) {
            assertThat(written.sheets()).extracting(Sheet::hidden).containsExactly(false, true);
            assertThat(Given.rows(written, written.sheets().getLast())).last()
                    .satisfies(row -> assertThat(row.text(0)).isEqualTo("微信,公众号"));
        }
    }
}
