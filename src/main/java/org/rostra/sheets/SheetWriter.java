package org.rostra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.out.CsvWriter;
import org.rostra.sheets.out.XlsxWriter;

/**
 * Writes a table row by row, so that a spreadsheet program shows exactly the values given and computes none of them. A
 * value is a text, a number, a boolean, a day or a moment of {@code java.time}, or null. Closing ends the file and leaves
 * the stream open.
 */
public interface SheetWriter extends AutoCloseable {
    void row(List<? extends @Nullable Object> values) throws IOException;

    @Override
    void close() throws IOException;

    /** A workbook with one sheet; the name is shortened and cleaned as Excel demands. */
    static SheetWriter xlsx(OutputStream out, String sheet, List<String> header) throws IOException {
        return new XlsxWriter(out, sheet, header);
    }

    /** Separated text as Excel opens it: UTF-8 with mark, commas, CR LF. */
    static SheetWriter csv(OutputStream out, List<String> header) throws IOException {
        return new CsvWriter(out, header);
    }
}
