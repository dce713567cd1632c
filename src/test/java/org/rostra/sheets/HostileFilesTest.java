package org.rostra.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.sheets.Given.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsTheSoundWorkbookTheOthersAreMadeFrom() throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", parts -> {});
        assertThat(Given.texts(file)).containsExactly(java.util.List.of("shared"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels",
            SHEET})
    void callsNobodyForAnExternalEntity(String part) throws IOException {
        try (ServerSocket canary = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            canary.setSoTimeout(200);
            String type = "<!DOCTYPE a [<!ENTITY % x SYSTEM \"http://127.0.0.1:" + canary.getLocalPort()
                    + "/x\"> %x; <!ENTITY y SYSTEM \"file:///etc/passwd\">]>";
            Path file = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", parts -> parts.computeIfPresent(part,
                    (name, old) -> bytes(type + new String(old, StandardCharsets.UTF_8))));
            refused(file, Reason.FORBIDDEN_XML, new Part.Entry(part));
            Assertions.assertThatThrownBy(canary::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void refusesDocumentTypesBehindLongComments() throws IOException {
        refused(workbook("", parts -> parts.put("xl/sharedStrings.xml", bytes("<!--" + "x".repeat(5000)
                + "--><!DOCTYPE a [<!ENTITY a0 \"x\"><!ENTITY a1 \"&a0;&a0;\">]><sst><si><t>&a1;</t></si></sst>"))),
                Reason.FORBIDDEN_XML, new Part.Entry("xl/sharedStrings.xml"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', value = {"WEBSERVICE(\"http://x\")~WEBSERVICE",
            "_xlfn._xlws.WEBSERVICE(A1)~WEBSERVICE",
            "cmd|'/c calc'!A0~'/c calc'", "[1]Other!A1~[1]Other!", "'C:\\[b.xlsx]S'!A1~'C:\\[b.xlsx]S'",
            "RTD(\"a\",,\"b\")~RTD", "CALL(\"urlmon\",\"x\")~CALL", "REGISTER.ID(\"a\",\"b\")~REGISTER.ID",
            "HYPERLINK(\"javascript:alert(1)\",\"x\")~HYPERLINK", "winword|topic!item~DDE",
            "IFERROR(__xludf.DUMMYFUNCTION(\"IMPORTDATA(\"\"http://x\"\")\"),1)~IMPORTDATA(\"\"http://x\"\")"})
    void refusesFormulasThatReachOutside(String formula, String found) throws IOException {
        Path file = workbook("<row r=\"7\"><c r=\"C7\"><f>" + formula.replace("&", "&amp;") + "</f><v>1</v></c></row>",
                parts -> {});
        assertThat(refused(file, Reason.EXTERNAL_FORMULA, new Part.InCell("S", "C7")).arguments())
                .containsExactly(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUM(A1:B2)", "HYPERLINK(\"https://a.b/c\",\"x\")", "Table1[[#This Row],[a]]+Sheet2!B1",
            "\"[1]x!\"&amp;A1", "\"CALL(me)\"", "RECALL(1)", "[0]!name"})
    void takesTheLastValueOfPlainFormulas(String formula) throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"A1\"><f>" + formula + "</f><v>5</v></c></row>", parts -> {});
        assertThat(Given.rows(file).getFirst().cell(0)).isEqualTo(new Cell(Cell.Kind.NUMBER, "5", true, false));
    }

    @ParameterizedTest
    @CsvSource({"xl/vbaProject.bin,MACROS", "xl/macrosheets/sheet1.xml,MACROS",
            "xl/activeX/activeX1.xml,ACTIVE_CONTENT",
            "customUI/customUI.xml,ACTIVE_CONTENT", "xl/embeddings/oleObject1.bin,EMBEDDED_OBJECT",
            "xl/externalLinks/externalLink1.xml,EXTERNAL_LINK", "xl/connections.xml,EXTERNAL_LINK",
            "xl/media/a.zip,NESTED_ARCHIVE", "../evil.xml,UNSAFE_ENTRY_NAME", "/abs.xml,UNSAFE_ENTRY_NAME",
            "XL/Workbook.XML,DUPLICATE_ENTRY"})
    void refusesPartsThatRunOrPointOutside(String name, Reason reason) throws IOException {
        refused(workbook("", parts -> parts.put(name, bytes("x"))), reason, new Part.Entry(name));
    }

    @Test
    void refusesArchivesUnderAnotherName() throws IOException {
        byte[] inner = Given.zip(Map.of("a", bytes("a")));
        refused(workbook("", parts -> parts.put("xl/printerSettings/p.bin", inner)), Reason.NESTED_ARCHIVE,
                new Part.Entry("xl/printerSettings/p.bin"));
    }

    @Test
    void refusesExternalTargetsButNotLinksForPeople() throws IOException {
        String part = "xl/worksheets/_rels/sheet1.xml.rels";
        refused(workbook("", parts -> parts.put(part, external("image", "http://x/a.png"))), Reason.EXTERNAL_LINK,
                new Part.Entry(part));
        refused(workbook("", parts -> parts.put(part, external("hyperlink", "JavaScript:x"))), Reason.EXTERNAL_LINK,
                new Part.Entry(part));
        assertThat(Given.rows(workbook("<row><c><v>1</v></c></row>",
                parts -> parts.put(part, external("hyperlink", "https://weibo.com/x"))))).hasSize(1);
    }

    @Test
    void refusesBombsBeforeUnpacking() throws IOException {
        refused(workbook("", parts -> parts.put("xl/theme/theme1.xml", new byte[4 << 20])), Reason.COMPRESSION_BOMB,
                new Part.Entry("xl/theme/theme1.xml"));
        refused(workbook("", parts -> {
            for (int each = 0; each < 500; each++) {
                parts.put("xl/a" + each + ".xml", new byte[0]);
            }
        }), Reason.TOO_MANY_ENTRIES, Part.WHOLE);
    }

    @Test
    void refusesTextThatWouldFillTheMemory() throws IOException {
        String part = "xl/sharedStrings.xml";
        byte[] noise = new byte[3 << 20];
        new java.util.Random(7).nextBytes(noise);
        for (int at = 0; at < noise.length; at++) {
            noise[at] = (byte) ('a' + (noise[at] & 15));
        }
        String text = new String(noise, StandardCharsets.US_ASCII);
        refused(workbook("", parts -> parts.put(part, bytes("<sst><si><t>" + text + "</t></si></sst>"))),
                Reason.CELL_TOO_LONG, new Part.Entry(part));
        refused(workbook("", parts -> parts.put(part, bytes("<sst a=\"" + text + "\"/>"))), Reason.CELL_TOO_LONG,
                new Part.Entry(part));
        refused(workbook("", parts -> parts.put(part, bytes("<sst>" + "<a>".repeat(500)))), Reason.DAMAGED_PART,
                new Part.Entry(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a x%d=\"\"/>", "<a%d/>", "<a xmlns:x%d=\"u\"/>"})
    void refusesNamesInventedByTheThousand(String element) throws IOException {
        String part = "xl/sharedStrings.xml";
        StringBuilder xml = new StringBuilder("<sst>");
        for (int each = 0; each < 5_000; each++) {
            xml.append(element.formatted(each));
        }
        refused(workbook("", parts -> parts.put(part, bytes(xml + "</sst>"))), Reason.DAMAGED_PART,
                new Part.Entry(part));
    }

    @Test
    void boundsRowsAndColumnsByWhatIsThere() throws IOException {
        assertThat(Given.rows(workbook("<row r=\"3\"><c r=\"XFD3\" s=\"1\"/><c r=\"A3\"><v>1</v></c></row>"
                + "<row r=\"1048576\"/>", parts -> {}))).hasSize(1);
        refused(workbook("<row r=\"3\"><c r=\"XFD3\"><v>1</v></c></row>", parts -> {}), Reason.TOO_MANY_COLUMNS,
                new Part.InCell("S", "XFD3"));
        Path three = workbook("<row><c><v>1</v></c></row>".repeat(3), parts -> {});
        UnreadableSheet refused = Given.refusal(three, Limits.DEFAULT.withRows(2));
        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
        assertThat(refused.part()).isEqualTo(new Part.InRow("S", 3));
        assertThat(Given.refusal(three, Limits.DEFAULT.withTime(Duration.ofNanos(-1))).reason())
                .isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void mergingTheWholeSheetCostsNothing() throws IOException {
        Path file = workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"9\"/>", parts -> parts.compute(SHEET,
                (name, old) -> bytes(new String(old, StandardCharsets.UTF_8).replace("</sheetData>", "</sheetData>"
                        + "<mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(2000) + "</mergeCells>"))));
        assertThat(Given.rows(file)).hasSize(1).first()
                .satisfies(row -> assertThat(row.cells()).hasSize(Limits.DEFAULT.columns()));
    }

    @Test
    void refusesDamagedArchives() throws IOException {
        byte[] sound = Given.zip(Given.parts("<row><c><v>1</v></c></row>"));
        assertThat(Given.refusal(Given.write(folder, "cut.xlsx", Arrays.copyOf(sound, sound.length / 2))).reason())
                .isEqualTo(Reason.DAMAGED_ARCHIVE);
        refused(Given.write(folder, "crc.xlsx", changed(sound, SHEET, 16, 0x12345678)), Reason.DAMAGED_PART,
                new Part.Entry(SHEET));
        refused(Given.write(folder, "size.xlsx", changed(sound, SHEET, 24, 10)), Reason.DAMAGED_PART,
                new Part.Entry(SHEET));
        int first = ByteBuffer.wrap(sound).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        assertThat(first).isEqualTo(0x04034b50);
        assertThat(Given.refusal(Given.write(folder, "offset.xlsx", changed(sound, SHEET, 42, 0))).reason())
                .isIn(Reason.DAMAGED_PART, Reason.OVERLAPPING_ENTRIES);
    }

    @Test
    void survivesAnyFlippedByte() throws IOException {
        byte[] xlsx = Given.zip(Given.parts("<row><c t=\"s\"><v>0</v></c></row>"));
        byte[] xls = java.nio.file.Files.readAllBytes(Given.file("messy/poi_chinese-provinces.xls"));
        java.util.Random random = new java.util.Random(20261122);
        for (int round = 0; round < 600; round++) {
            byte[] bytes = (round % 2 == 0 ? xlsx : xls).clone();
            for (int flips = 0; flips < 3; flips++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Path file = Given.write(folder, round % 2 == 0 ? "f.xlsx" : "f.xls", bytes);
            try {
                Given.rows(file);
            } catch (UnreadableSheet expected) {
                assertThat(expected.file()).startsWith("f.");
            }
        }
    }

    private static byte[] changed(byte[] zip, String entry, int field, int value) {
        byte[] copy = zip.clone();
        ByteBuffer bytes = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < copy.length - 46; at++) {
            if (bytes.getInt(at) == 0x02014b50
                    && new String(copy, at + 46, bytes.getShort(at + 28), StandardCharsets.UTF_8).equals(entry)) {
                bytes.putInt(at + field, value);
            }
        }
        return copy;
    }

    private static byte[] external(String type, String target) {
        return bytes(Given.relations("<Relationship Id=\"e\" TargetMode=\"External\" Type=\"" + Given.RELATIONS + "/"
                + type + "\" Target=\"" + target + "\"/>"));
    }

    private Path workbook(String rows, Consumer<Map<String, byte[]>> change) throws IOException {
        Map<String, byte[]> parts = Given.parts(rows);
        change.accept(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(Given.zip(parts));
        return Given.write(folder, "made.xlsx", out.toByteArray());
    }

    private static UnreadableSheet refused(Path file, Reason reason, Part part) {
        UnreadableSheet refused = Given.refusal(file);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.part()).isEqualTo(part);
        assertThat(refused.file()).isEqualTo(file.getFileName().toString());
        return refused;
    }
}
