package org.rostra.sheets.out;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.xlsx.Escapes;

/** A workbook of one sheet with a frozen header. Texts are typed as texts, so that none is taken for a formula. */
public final class XlsxWriter implements SheetWriter {
    private static final int FLUSH_EVERY = 1_000;
    private static final int EXACT_DIGITS = 15;
    static final int LONGEST_SHEET_NAME = 31;

    private final Workbook workbook;
    private final boolean alone;
    private final Worksheet sheet;
    private int row;

    public XlsxWriter(OutputStream out, String name, List<String> header) {
        this(new Workbook(out, "Rostra", "1.0"), true, name, header);
    }

    /** A sheet among others of the workbook, which somebody else ends. */
    XlsxWriter(Workbook workbook, String name, List<String> header) {
        this(workbook, false, name, header);
    }

    private XlsxWriter(Workbook workbook, boolean alone, String name, List<String> header) {
        this.workbook = workbook;
        this.alone = alone;
        sheet = workbook.newWorksheet(sheetName(name));
        header(sheet, header);
        row = 1;
    }

    static void header(Worksheet sheet, List<String> header) {
        for (int column = 0; column < header.size(); column++) {
            String text = header.get(column);
            sheet.inlineString(0, column, Escapes.encode(text));
            sheet.style(0, column).bold().fillColor("F1F5F9").wrapText(true).set();
            sheet.width(column, Math.clamp(Texts.width(text) + 4, 12, 48));
        }
        sheet.freezePane(0, 1);
    }

    /** Excel refuses seven characters, an apostrophe at either end, more than 31 characters, and no name at all. */
    static String sheetName(String wanted) {
        String clean = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^['\\s]+|['\\s]+$", "");
        String cut = clean.substring(0, clean.offsetByCodePoints(0,
                Math.min(clean.codePointCount(0, clean.length()), LONGEST_SHEET_NAME / 2 + 1)));
        String name = clean.length() <= LONGEST_SHEET_NAME ? clean : cut;
        return name.isBlank() ? "Sheet1" : name;
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        for (int column = 0; column < values.size(); column++) {
            put(column, values.get(column));
        }
        if (++row % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    private void put(int column, @Nullable Object value) {
        switch (value) {
            case null -> {
            }
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(row, column, moment);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Number number when new BigDecimal(Texts.of(number)).precision() <= EXACT_DIGITS ->
                sheet.value(row, column, number);
            case Boolean truth -> sheet.value(row, column, truth);
            default -> text(column, Texts.of(value));
        }
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, Escapes.encode(text));
        }
    }

    @Override
    public void close() throws IOException {
        if (alone) {
            workbook.finish();
        } else {
            sheet.finish();
        }
    }
}
