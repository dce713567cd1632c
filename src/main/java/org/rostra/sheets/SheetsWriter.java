package org.rostra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rostra.sheets.out.XlsxSheets;

/** Writes a workbook of several sheets, one after the other. Closing ends the file and leaves the stream open. */
public interface SheetsWriter extends AutoCloseable {
    /** The next sheet; the one before must be closed. The name is shortened and cleaned as Excel demands. */
    SheetWriter sheet(String name, List<String> header) throws IOException;

    @Override
    void close() throws IOException;

    static SheetsWriter xlsx(OutputStream out) {
        return new XlsxSheets(out);
    }
}
