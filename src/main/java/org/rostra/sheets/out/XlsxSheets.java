package org.rostra.sheets.out;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.rostra.sheets.SheetWriter;
import org.rostra.sheets.SheetsWriter;

/** A workbook of several sheets. */
public final class XlsxSheets implements SheetsWriter {
    private final Workbook workbook;

    public XlsxSheets(OutputStream out) {
        workbook = new Workbook(out, "Rostra", "1.0");
    }

    @Override
    public SheetWriter sheet(String name, List<String> header) {
        return new XlsxWriter(workbook, name, header);
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
