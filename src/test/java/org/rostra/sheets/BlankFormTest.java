package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.sheets.BlankForm.Page;
import org.rostra.sheets.BlankForm.Slot;

/** Somebody else's empty table: read as it is, filled in its own layout. */
class BlankFormTest {
    @Test
    void findsHeadingColumnsListsAndFooter() throws IOException {
        Page page = read(new OfficeForm().write());
        assertThat(page.name()).isEqualTo("附件 1");
        assertThat(page.first()).isEqualTo(5);
        assertThat(page.footer()).isEqualTo(7);
        assertThat(page.slots()).extracting(Slot::heading).containsExactly("序号", "账号名称", "账号情况/主办单位",
                "账号情况/平台类型", "状态", "开通时间/（年月日）", "内部编码", "字数");
        assertThat(page.slots().get(3).choices()).containsExactly("微博", "微信");
        assertThat(page.slots().get(4).choices()).as("by a name, in a hidden sheet").containsExactly("正常", "停更");
        assertThat(page.slots()).filteredOn(Slot::hidden).extracting(Slot::heading).containsExactly("内部编码");
    }

    @Test
    void aRowThatNumbersTheColumnsBelongsToTheHeading() throws IOException {
        StringBuilder numbers = new StringBuilder();
        for (char column = 'A'; column <= 'H'; column++) {
            numbers.append(OfficeForm.text(column + "5", Integer.toString(column - 'A' + 1)));
        }
        OfficeForm form = new OfficeForm();
        form.parts.computeIfPresent("xl/worksheets/sheet1.xml", (_, sheet) -> sheet
                .replaceAll("(<row r=\"5\")[^>]*>.*?</row>", "$1>" + numbers + "</row>"));
        Page page = read(form.write());
        assertThat(page.first()).isEqualTo(6);
        assertThat(page.slots()).extracting(Slot::heading).contains("序号", "账号情况/主办单位");
    }

    @Test
    void fillsItInItsOwnLayoutAndMovesTheFooterDown() throws IOException {
        Path template = new OfficeForm().write();
        Path filled = fill(template, List.of(0, 1, 2, 3, 4, 5), 5);
        List<Row> rows = rows(filled);
        assertThat(rows).extracting(Row::number).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
        assertThat(rows.get(4).cells()).extracting(Cell::text).startsWith("1", "=号 1", "学院", "微博", "正常", "2026-03-02");
        assertThat(rows.get(4).cell(1).kind()).as("a text, whatever it begins with").isEqualTo(Cell.Kind.TEXT);
        assertThat(rows.get(4).cell(5).kind()).as("a day where the table shows days").isEqualTo(Cell.Kind.DATE);
        assertThat(rows.get(8).text(1)).isEqualTo("=号 5");
        assertThat(rows.get(9).text(0)).isEqualTo("合计");
        assertThat(rows.get(10).text(0)).startsWith("填表人");
        String sheet = part(filled, "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ref=\"A1:H1\"", "ref=\"A10:B10\"", "ref=\"A12:H12\"", "sqref=\"D5:D9\"",
                "sqref=\"E5:E9\"", "sqref=\"B5:B9\"", "<f>SUM(H5:H9)</f>", "<f>LEN(B9)</f>", "hidden=\"1\"");
        assertThat(sheet).as("a row beyond the free ones looks like the first").contains(
                "<row r=\"9\" customHeight=\"1\" ht=\"24\">").doesNotContain("<dimension");
        assertThat(part(filled, "xl/workbook.xml")).contains("$A$1:$H$12", "fullCalcOnLoad=\"1\"", "选项!$A$1:$A$2");
        assertThat(part(filled, "[Content_Types].xml") + part(filled, "xl/_rels/workbook.xml.rels"))
                .doesNotContain("calcChain");
        assertThat(part(filled, "xl/styles.xml")).isEqualTo(part(template, "xl/styles.xml"));
    }

    @Test
    void whatIsNotFilledStaysAsItIs() throws IOException {
        Path filled = fill(new OfficeForm().write(), List.of(1), 1);
        List<Row> rows = rows(filled);
        assertThat(rows.get(4).cells()).extracting(Cell::text).startsWith("1", "=号 1", "");
        assertThat(rows.get(5).text(0)).as("numbered beforehand").isEqualTo("2");
        assertThat(rows.get(6).number()).isEqualTo(7);
        assertThat(part(filled, "xl/worksheets/sheet1.xml")).contains("<f>SUM(H5:H6)</f>", "sqref=\"D5:D6\"");
        assertThat(rows(fill(new OfficeForm().write(), List.of(1), 0))).hasSize(8);
    }

    /** What .NET programs write: a prefix everywhere; and no numbers on rows and cells. */
    @Test
    void readsAndFillsOtherDialects() throws IOException {
        OfficeForm form = new OfficeForm();
        form.parts.computeIfPresent("xl/worksheets/sheet1.xml", (_, sheet) -> sheet.replace("xmlns=", "xmlns:x=")
                .replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replaceAll(" r=\"[A-Z]5\"", ""));
        Path filled = fill(form.write(), List.of(1, 2), 4);
        assertThat(rows(filled)).extracting(row -> row.text(1)).contains("=号 1", "=号 4");
        assertThat(part(filled, "xl/worksheets/sheet1.xml")).contains("<x:row r=\"8\"").doesNotContain("<row");
    }

    @Test
    void mergesThatWouldHideValuesAreUndone() throws IOException {
        Path template = new OfficeForm().with("<mergeCell ref=\"A1:H1\"/>",
                "<mergeCell ref=\"A1:H1\"/><mergeCell ref=\"C5:D5\"/><mergeCell ref=\"G5:G6\"/>").write();
        String sheet = part(fill(template, List.of(1, 2), 3), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ref=\"C5:D5\"", "ref=\"C6:D6\"", "ref=\"C7:D7\"", "ref=\"A8:B8\"")
                .doesNotContain("ref=\"G5:G6\"");
    }

    @Test
    void sealsAndNamedTablesMoveAlong() throws IOException {
        OfficeForm form = new OfficeForm();
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        form.parts.put("xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/"
                        + "package/2006/relationships\"><Relationship Id=\"d\" Type=\"" + type
                        + "drawing\" Target=\"../drawings/"
                        + "drawing1.xml\"/><Relationship Id=\"t\" Type=\"" + type
                        + "table\" Target=\"/xl/tables/table1.xml\"/>"
                        + "</Relationships>");
        form.parts.put("xl/drawings/drawing1.xml", "<w xmlns:d=\"x\"><d:from><d:row>8</d:row></d:from>"
                + "<d:from><d:row>0</d:row></d:from></w>");
        form.parts.put("xl/tables/table1.xml", "<table xmlns=\"x\" ref=\"A4:H6\"/>");
        Path filled = fill(form.write(), List.of(1), 5);
        assertThat(part(filled, "xl/drawings/drawing1.xml")).contains("<d:row>11</d:row>", "<d:row>0</d:row>");
        assertThat(part(filled, "xl/tables/table1.xml")).contains("ref=\"A4:H9\"");
    }

    @Test
    void linesGoBetweenHeadingAndFooterWhereNoRowIsFree() throws IOException {
        Path template = new OfficeForm().write();
        Page page = read(template);
        Path filled = Files.createTempFile("filled", ".xlsx");
        try (OutputStream out = Files.newOutputStream(filled);
                SheetWriter sheet = BlankForm.fill(template,
                        new Page(page.sheet(), page.name(), 7, 7, page.slots()), List.of(1), out)) {
            sheet.row(List.of("甲"));
            sheet.row(List.of("乙"));
        }
        assertThat(rows(filled)).filteredOn(row -> row.number() > 6).extracting(row -> row.text(0) + row.text(1))
                .first().isEqualTo("甲");
        assertThat(rows(filled).get(8).text(0)).isEqualTo("合计");
        assertThat(part(filled, "xl/worksheets/sheet1.xml")).containsOnlyOnce("<f>SUM(");
    }

    @Test
    void fillsTenThousandRows() throws IOException {
        assertThat(rows(fill(new OfficeForm().write(), List.of(0, 1, 2, 3, 4, 5), 10_000)).getLast().number())
                .isEqualTo(10_007);
    }

    @Test
    void hasNoHeadingWhereNothingIsNamed() throws IOException {
        OfficeForm form = new OfficeForm();
        form.parts.put("xl/worksheets/sheet1.xml", form.parts.getOrDefault("xl/worksheets/sheet2.xml", ""));
        assertThat(BlankForm.read(form.write(), "a.xlsx")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/vbaProject.bin MACROS", "xl/externalLinks/x.xml EXTERNAL_LINK"})
    void refusesWhatCouldRunOrReachesOutside(String added) throws IOException {
        OfficeForm form = new OfficeForm();
        form.parts.put(added.split(" ")[0], "x");
        refused(form.write(), "a.xlsx", added.split(" ")[1]);
    }

    @Test
    void refusesOtherKindsAndWhatIsNoEmptyTable() throws IOException {
        refused(new OfficeForm().write(), "a.xls", "EXTENSION_MISMATCH");
        Path text = Files.createTempFile("form", ".csv");
        Files.writeString(text, "序号,名称\n1,甲\n");
        refused(text, "a.csv", "NOT_XLSX");
        String many = "<c r=\"A6\"/>".repeat(BlankForm.MOST_CELLS);
        refused(new OfficeForm().with("<c r=\"A6\" s=\"1\"><v>2</v></c>", many).write(), "a.xlsx", "TOO_MANY_CELLS");
        byte[] large = new byte[(2 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        Files.write(text, large);
        refused(text, "a.xlsx", "FILE_TOO_LARGE");
    }

    private static void refused(Path file, String name, String reason) {
        assertThatThrownBy(() -> BlankForm.read(file, name)).isInstanceOfSatisfying(UnreadableSheet.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    static Page read(Path file) throws IOException {
        return BlankForm.read(file, "form.xlsx").orElseThrow().pages().getFirst();
    }

    private static Path fill(Path template, List<Integer> columns, int rows) throws IOException {
        Path filled = Files.createTempFile("filled", ".xlsx");
        filled.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(filled);
                SheetWriter sheet = BlankForm.fill(template, read(template), columns, out)) {
            for (long row = 1; row <= rows; row++) {
                List<@Nullable Object> all = Arrays.asList(row, "=号 " + row, "学院", "微博", "正常",
                        LocalDate.parse("2026-03-02"));
                sheet.row(columns.stream().map(all::get).toList());
            }
        }
        return filled;
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (SheetFile sheets = new Sheets(Limits.DEFAULT).open(file, "filled.xlsx");
                Rows all = sheets.rows(sheets.first())) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
