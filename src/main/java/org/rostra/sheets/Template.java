package org.rostra.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.rostra.sheets.out.TemplateWriter;

/** An empty workbook to be filled in: a header, a row of help, a row as an example, and lists to choose from. */
public record Template(String sheet, List<Field> fields) {
    /** @param choices what may be chosen; empty where anything may be written */
    public record Field(String name, String help, String example, List<String> choices) {}

    /** Writes the workbook and leaves the stream open. */
    public void write(OutputStream out) throws IOException {
        TemplateWriter.write(this, out);
    }
}
