package org.rostra.sheets;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for the tests: those that lie beside them, and those made up here. */
final class Given {
    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private Given() {
    }

    static Path file(String name) {
        URL url = Objects.requireNonNull(Given.class.getResource("/spreadsheets/" + name), name);
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Path write(Path folder, String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    static List<Row> rows(Path file) throws IOException {
        return rows(file, Limits.DEFAULT);
    }

    static List<Row> rows(Path file, Limits limits) throws IOException {
        try (SheetFile opened = new Sheets(limits).open(file, file.getFileName().toString())) {
            return rows(opened, opened.first());
        }
    }

    static List<Row> rows(SheetFile file, Sheet sheet) {
        List<Row> all = new ArrayList<>();
        try (Rows rows = file.rows(sheet)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    static List<List<String>> texts(Path file) throws IOException {
        return rows(file).stream().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
    }

    static UnreadableSheet refusal(Path file) {
        return refusal(file, Limits.DEFAULT);
    }

    static UnreadableSheet refusal(Path file, Limits limits) {
        return Objects.requireNonNull(catchThrowableOfType(UnreadableSheet.class, () -> rows(file, limits)),
                () -> file + " was read");
    }

    /** The parts of a sound workbook whose one sheet holds the given rows, to be changed by the test. */
    static Map<String, byte[]> parts(String rows) {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        parts.put("[Content_Types].xml", bytes("<Types><Override ContentType=\"application/vnd.openxmlformats-"
                + "officedocument.spreadsheetml.sheet.main+xml\" PartName=\"/xl/workbook.xml\"/></Types>"));
        parts.put("_rels/.rels", bytes(relations("<Relationship Id=\"r\" Type=\"" + RELATIONS
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>")));
        parts.put("xl/workbook.xml", bytes("<workbook xmlns=\"" + SPREADSHEET + "\" xmlns:r=\"" + RELATIONS
                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"));
        parts.put("xl/_rels/workbook.xml.rels", bytes(relations("<Relationship Id=\"r1\" Type=\"" + RELATIONS
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + RELATIONS
                + "/sharedStrings\" Target=\"sharedStrings.xml\"/>")));
        parts.put("xl/sharedStrings.xml", bytes("<sst xmlns=\"" + SPREADSHEET + "\"><si><t>shared</t></si></sst>"));
        parts.put("xl/worksheets/sheet1.xml", bytes("<worksheet xmlns=\"" + SPREADSHEET + "\"><dimension "
                + "ref=\"A1:XFD1048576\"/><sheetData>" + rows + "</sheetData></worksheet>"));
        return parts;
    }

    static String relations(String inner) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + inner
                + "</Relationships>";
    }

    static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
