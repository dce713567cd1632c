package org.rostra.sheets.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.rostra.sheets.Format;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Sheet;
import org.rostra.sheets.SheetFile;
import org.rostra.sheets.Source;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.sheets.grid.Merges;
import org.rostra.sheets.grid.RowBuilder;

/** Separated text: encoding and separator are found out, and the whole of it is read once before it is accepted. */
public final class CsvFile implements SheetFile {
    private static final int BEGINNING = 1 << 16;

    private final Source source;
    private final Encoding encoding;
    private final Dialect dialect;
    private final Sheet sheet;

    public CsvFile(Source source, Format format) throws IOException {
        this.source = source;
        encoding = Encoding.of(source);
        Dialect likely = Dialect.of(beginning(), format, source);
        dialect = likely.separator() == '\t' && breaksQuoting(likely) ? likely.unquoted() : likely;
        sheet = new Sheet(0, source.name(), false, isEmpty());
        if (sheet.empty()) {
            throw source.refusal(Reason.EMPTY_FILE, Part.WHOLE);
        }
    }

    private String beginning() throws IOException {
        char[] characters = new char[BEGINNING];
        int filled = 0;
        try (Reader reader = encoding.open(source)) {
            for (int count = 0; count >= 0 && filled < BEGINNING; filled += Math.max(0, count)) {
                count = reader.read(characters, filled, BEGINNING - filled);
            }
        }
        return new String(characters, 0, filled);
    }

    private boolean breaksQuoting(Dialect likely) throws IOException {
        try (CsvRecords records = new CsvRecords(encoding.open(source), likely, source)) {
            while (records.next() != null) {
                continue;
            }
            return false;
        } catch (UnreadableSheet refused) {
            return refused.reason() == Reason.UNCLOSED_QUOTE || refused.reason() == Reason.TEXT_AFTER_QUOTE
                    || refused.reason() == Reason.CELL_TOO_LONG;
        }
    }

    private boolean isEmpty() {
        boolean empty = true;
        try (Rows rows = rows()) {
            while (rows.hasNext()) {
                rows.next();
                empty = false;
            }
        }
        return empty;
    }

    @Override
    public Format format() {
        return dialect.separator() == '\t' ? Format.TSV : Format.CSV;
    }

    @Override
    public List<Sheet> sheets() {
        return List.of(sheet);
    }

    @Override
    public Rows rows(Sheet only) {
        return rows();
    }

    private Rows rows() {
        try {
            CsvRecords records = new CsvRecords(encoding.open(source), dialect, source);
            return new CsvRows(records, dialect.named(), source, new RowBuilder(source, source.name(),
                    new Merges(List.of(), 0)));
        } catch (IOException failure) {
            throw source.damaged(Part.WHOLE, failure);
        }
    }

    @Override
    public void close() {
        // Each pass over the rows has its own handle.
    }
}
