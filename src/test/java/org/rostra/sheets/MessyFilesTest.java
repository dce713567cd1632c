package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessyFilesTest {
    static Stream<Path> everyFile() throws IOException {
        return Stream.of("messy", "hostile", "moe").map(Given::file).flatMap(folder -> {
            try {
                return Files.list(folder);
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("everyFile")
    void givesTheSameRowsOrTheSameRefusalTwice(Path file) throws IOException {
        assertThat(outcome(file)).isEqualTo(outcome(file));
    }

    private static Object outcome(Path file) throws IOException {
        try {
            return Given.rows(file);
        } catch (UnreadableSheet refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "calamine_column_row_ranges.xlsx|5|A5|0", "calamine_date_iso.xlsx|6|A2|2021-01-01T10:10:10",
            "calamine_merged_range.xls|3|D1|C1", "calamine_merged_range.xlsx|3|D3|C3",
            "calamine_no-header.xlsx|2|B4|1", "calamine_whitespace_trim.xlsx|3|A1|trimmed value",
            "easyexcel_t01.xls|3|C3|DIN9021", "easyexcel_t02.xlsx|3|B3|01502200",
            "easyexcel_t05.xlsx|6|A6|2023-01-01T00:00:01", "easyexcel_t09.xlsx|1|A1|SH_x000D_Z002",
            "fastexcel_hiddensheets.xlsx|2|A2|data01", "fastexcel_no_bom.csv|11|A11|姓名9",
            "fastexcel_office_bom.csv|11|A1|姓名", "fastexcel_simple-quote.csv|11|A2|String0,\"quote\"",
            "miniexcel_gb2312.csv|2|A2|世界你好", "phpspreadsheet_blankcell.xlsx|2|C3|C3",
            "phpspreadsheet_explicitdate.xlsx|3|B3|2021-12-31",
            "phpspreadsheet_line_break_in_enclosure.csv|6|C6|http://google.com",
            "phpspreadsheet_premiere.utf16lebom.csv|2|B2|cinquième",
            "phpspreadsheet_semicolon_separated.csv|3|C2|25,5", "phpspreadsheet_sep.csv|2|B2|3",
            "poi_1904DateWindowing.xls|1|A1|2000-01-01", "poi_DateFormatTests.xlsx|4|A1|Flag Name",
            "poi_InlineStrings.xlsx|7|C2|1st Inline String", "poi_MalformedSSTCount.xlsx|3|D2|sadf",
            "poi_SampleSS.strict.xlsx|3|A4|This one is red", "poi_chinese-provinces.xls|4|B4|重庆市",
            "poi_decimal-format.xlsx|2|A1|1.01", "poi_unicodeSheetName.xlsx|9|A9|9"})
    void readsWhatAPersonSees(String name, int rows, String address, String text) throws IOException {
        List<Row> read = Given.rows(Given.file("messy/" + name));
        assertThat(read).hasSize(rows);
        Row row = read.stream().filter(each -> each.number() == Columns.row(address)).findFirst().orElseThrow();
        assertThat(row.text(Columns.column(address))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "messy/calamine_number_rows_repeated.ods|UNSUPPORTED_FORMAT|Whole[]|[ODS]",
            "messy/phpspreadsheet_charset.gb18030.html|UNSUPPORTED_FORMAT|Whole[]|[HTML]",
            "messy/poi_SampleSS.xml|UNSUPPORTED_FORMAT|Whole[]|[SPREADSHEETML]",
            "messy/poi_date.xlsb|UNSUPPORTED_FORMAT|Whole[]|[XLSB]",
            "messy/poi_testEXCEL_95.xls|UNSUPPORTED_FORMAT|Whole[]|[EXCEL_95]",
            "messy/poi_duplicate-filename.xlsx|DUPLICATE_ENTRY|Entry[name=xl/worksheets/sheet1.xml]|[]",
            "hostile/calamine_too_small.xls|EXTENSION_MISMATCH|Whole[]|[xls, TEXT]",
            "hostile/phpspreadsheet_XEETestInvalidSimpleXML.xml|UNSUPPORTED_FORMAT|Whole[]|[XML]",
            "hostile/phpspreadsheet_XEETestInvalidUTF-8.xml|FORBIDDEN_XML|Line[number=2]|[DOCTYPE]",
            "hostile/phpspreadsheet_fakewebservice.xlsx|EXTERNAL_FORMULA|InCell[sheet=Sheet1, address=A1]|[WEBSERVICE]",
            "hostile/poi_54764.xlsx|FORBIDDEN_XML|Entry[name=xl/sharedStrings.xml]|[DOCTYPE]",
            "hostile/poi_ExcelWithAttachments.xlsm|MACROS|Entry[name=xl/vbaProject.bin]|[]",
            "hostile/poi_SimpleMacro.xlsm|MACROS|Entry[name=xl/vbaProject.bin]|[]",
            "hostile/poi_crash-274d6342e4842d61be0fb48eaadad6208ae767ae.xlsx|DAMAGED_ARCHIVE|Whole[]|[]",
            "hostile/poi_poc-xmlbomb.xlsx|FORBIDDEN_XML|Entry[name=xl/sharedStrings.xml]|[DOCTYPE]",
            "hostile/poi_protected_passtika.xlsx|ENCRYPTED|Whole[]|[]",
            "hostile/poi_xlsx-corrupted.xlsx|DAMAGED_PART|Entry[name=_rels/.rels]|[]"})
    void refusesTheOthersByName(String name, Reason reason, String part, String arguments) {
        UnreadableSheet refused = Given.refusal(Given.file(name));
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.part()).hasToString(part);
        assertThat(refused.arguments()).hasToString(arguments);
        assertThat(refused.file()).isEqualTo(name.substring(name.indexOf('/') + 1));
    }

    @Test
    void marksComputedAndRepeatedCells() throws IOException {
        Row computed = Given.rows(Given.file("messy/poi_InlineStrings.xlsx")).get(1);
        assertThat(computed.cell(3)).isEqualTo(new Cell(Cell.Kind.NUMBER, "12", true, false));
        assertThat(computed.cell(0).formula()).isFalse();
        assertThat(Given.rows(Given.file("messy/phpspreadsheet_explicitdate.xlsx")).get(2).cell(3))
                .isEqualTo(new Cell(Cell.Kind.EMPTY, "", true, false));
        assertThat(Given.rows(Given.file("messy/calamine_merged_range.xls")).getFirst().cell(3))
                .isEqualTo(new Cell(Cell.Kind.TEXT, "C1", false, true));
    }

    @Test
    void passesOverHiddenSheetsButReportsThem() throws IOException {
        try (SheetFile file = new Sheets(Limits.DEFAULT).open(Given.file("messy/fastexcel_hiddensheets.xlsx"),
                "a.xlsx")) {
            assertThat(file.sheets()).filteredOn(Sheet::hidden).extracting(Sheet::name).containsExactly("Sheet2",
                    "Sheet4", "Sheet5");
            assertThat(file.first().name()).isEqualTo("Sheet1");
        }
    }

    @Test
    void readsBothMinistryLists() throws IOException {
        assertThat(institutions("moe/全国普通高等学校名单_2025-06-20.xls", 7)).hasSize(2919).first()
                .satisfies(row -> assertThat(row.text(2)).isEqualTo("4111010001"));
        assertThat(institutions("moe/全国成人高等学校名单_2025-06-20.xls", 5)).hasSize(248);
    }

    private static List<Row> institutions(String name, int columns) throws IOException {
        List<Row> rows = Given.rows(Given.file(name));
        HeaderGuess header = HeaderGuess.of(rows.subList(0, HeaderGuess.SAMPLE));
        assertThat(header.row()).hasValue(3);
        assertThat(header.columns()).hasSize(columns).extracting(HeaderGuess.Column::name).contains("学校名称", "学校标识码");
        return rows.stream().filter(row -> row.number() >= header.firstDataRow() && !row.banner()).toList();
    }

    @Test
    void readsAccountLists() throws IOException {
        assertThat(Given.rows(Given.file("pku_wechat_accounts_2023.tsv"))).hasSize(84).last()
                .satisfies(row -> assertThat(row.cells()).hasSize(3));
        List<Row> canada = Given.rows(Given.file("canada_gov_accounts_2026-08.csv"));
        assertThat(canada).hasSize(954).allSatisfy(row -> assertThat(row.cells()).hasSize(8));
        assertThat(HeaderGuess.of(canada.subList(0, 40)).row()).hasValue(1);
        assertThat(canada.get(3).text(0)).isEqualTo("@GCIndigenous");
    }
}
