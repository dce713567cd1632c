package org.rostra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An empty table as another office sends it: merged title, a line for the sender, a heading of two rows, a running
 * number, drop-down lists here and in a hidden sheet, a hidden column, free rows in their own style, a total and
 * signatures below, a print area, a list of formulas.
 */
public final class OfficeForm {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public final Map<String, String> parts = new LinkedHashMap<>();

    public OfficeForm() {
        parts.put("[Content_Types].xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                <Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>
                </Types>""");
        parts.put("_rels/.rels", rels("<Relationship Id=\"r1\" Type=\"" + RELS
                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put("xl/workbook.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="附件 1" sheetId="1" r:id="s1"/>
                <sheet name="选项" sheetId="2" state="hidden" r:id="s2"/></sheets>
                <definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'附件 1'!$A$1:$H$9</definedName>
                <definedName name="states">选项!$A$1:$A$2</definedName></definedNames></workbook>""".formatted(MAIN,
                RELS));
        parts.put("xl/_rels/workbook.xml.rels", rels("<Relationship Id=\"s1\" Type=\"" + RELS
                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"s2\" Type=\"" + RELS
                + "/worksheet\" Target=\"worksheets/sheet2.xml\"/><Relationship Id=\"s3\" Type=\"" + RELS
                + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"s4\" Type=\"" + RELS
                + "/calcChain\" Target=\"calcChain.xml\"/>"));
        parts.put("xl/styles.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <styleSheet xmlns="%s"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="14"/></cellXfs></styleSheet>"""
                .formatted(MAIN));
        parts.put("xl/calcChain.xml", "<calcChain xmlns=\"" + MAIN + "\"><c r=\"H8\" i=\"1\"/></calcChain>");
        parts.put("xl/worksheets/sheet1.xml", sheet());
        parts.put("xl/worksheets/sheet2.xml", "<worksheet xmlns=\"" + MAIN + "\"><sheetData><row r=\"1\">"
                + text("A1", "正常") + "</row><row r=\"2\">" + text("A2", "停更") + "</row></sheetData></worksheet>");
    }

    private static String sheet() {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <worksheet xmlns="%s"><dimension ref="A1:H9"/>
                <cols><col min="1" max="1" width="6"/><col min="7" max="7" width="9" hidden="1"/></cols><sheetData>
                <row r="1" ht="30" customHeight="1">%s</row><row r="2">%s</row>
                <row r="3">%s</row><row r="4">%s</row>
                <row r="5" ht="24" customHeight="1"><c r="A5" s="1"><v>1</v></c><c r="B5" s="1"/><c r="C5" s="1"/><c r="D5" s="1"/><c r="E5" s="1"/><c r="F5" s="2"/><c r="G5"/><c r="H5"><f>LEN(B5)</f></c></row>
                <row r="6"><c r="A6" s="1"><v>2</v></c><c r="B6" s="1"/><c r="H6"><f>LEN(B6)</f></c></row>
                <row r="7">%s<c r="H7"><f>SUM(H5:H6)</f><v>0</v></c></row>
                <row r="9">%s</row></sheetData>
                <mergeCells count="7"><mergeCell ref="A1:H1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="E3:E4"/><mergeCell ref="A7:B7"/><mergeCell ref="A9:H9"/></mergeCells>
                <conditionalFormatting sqref="B5:B6"><cfRule type="expression" priority="1"><formula>B5=""</formula></cfRule></conditionalFormatting>
                <dataValidations count="2"><dataValidation type="list" sqref="D5:D6"><formula1>"微博,微信"</formula1></dataValidation>
                <dataValidation type="list" sqref="E5"><formula1>states</formula1></dataValidation></dataValidations>
                <pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>"""
                .formatted(MAIN, text("A1", "全省教育系统新媒体账号统计表"),
                        text("A2", "填报单位（盖章）：") + text("F2", "填报日期："),
                        text("A3", "序号") + text("B3", "账号名称") + text("C3", "账号情况") + text("E3", "状态")
                                + text("F3", "开通时间") + text("G3", "内部编码") + text("H3", "字数"),
                        text("C4", "主办单位") + text("D4", "平台类型") + text("F4", "（年月日）"),
                        text("A7", "合计"), text("A9", "填表人：          审核人：          （盖章）"));
    }

    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String rels(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    /** Other words in the first sheet. */
    public OfficeForm with(String from, String to) {
        parts.computeIfPresent("xl/worksheets/sheet1.xml", (_, sheet) -> sheet.replace(from, to));
        return this;
    }

    public Path write() throws IOException {
        Path file = Files.createTempFile("form", ".xlsx");
        file.toFile().deleteOnExit();
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
