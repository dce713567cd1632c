package org.rostra.sheets.csv;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.RowBuilder;

/** The records of separated text as rows, numbered as a spreadsheet program numbers them. */
final class CsvRows implements Rows {
    private final CsvRecords records;
    private final Source source;
    private final Deadline deadline;
    private final RowBuilder builder;
    private boolean skipFirst;
    private Optional<Row> next = Optional.empty();
    private boolean done;
    private int row;

    CsvRows(CsvRecords records, boolean skipFirst, Source source, RowBuilder builder) {
        this.records = records;
        this.skipFirst = skipFirst;
        this.source = source;
        this.deadline = source.deadline();
        this.builder = builder;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next.isEmpty() && !done) {
                advance();
            }
        } catch (IOException failure) {
            throw source.damaged(new Part.Line(records.line()), failure);
        }
        return next.isPresent();
    }

    private void advance() throws IOException {
        deadline.check(new Part.Line(records.line()));
        List<String> fields = records.next();
        if (fields == null) {
            done = true;
        } else if (skipFirst) {
            skipFirst = false;
        } else {
            row++;
            for (int column = 0; column < fields.size(); column++) {
                builder.put(row, column, Cell.text(FormulaPrefix.restore(fields.get(column))));
            }
            next = builder.finish(row);
        }
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row found = next.orElseThrow();
        next = Optional.empty();
        return found;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException ignored) {
            // Nothing was written.
        }
    }
}
