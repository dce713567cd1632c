package org.rostra.sheets.xls;

import java.io.IOException;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Deadline;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Source;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.sheets.grid.RowBuilder;

/** Reads the rows of one sheet of the record stream. */
final class XlsRows implements Rows {
    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private final XlsGlobals globals;
    private final XlsGlobals.Listed sheet;
    private final Source source;
    private final Deadline deadline;
    private final RowBuilder builder;
    private Optional<Row> next = Optional.empty();
    private @Nullable FormulaRecord awaitingText;
    private int place = -1;
    private int depth;
    private int row;
    private boolean done;

    XlsRows(InputStream stream, XlsGlobals globals, XlsGlobals.Listed sheet, Source source, RowBuilder builder) {
        this.stream = stream;
        this.records = new RecordFactoryInputStream(stream, false);
        this.globals = globals;
        this.sheet = sheet;
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
        } catch (UnreadableSheet ours) {
            throw ours;
        } catch (RuntimeException failure) {
            throw source.damaged(new Part.InSheet(sheet.name()), failure);
        }
        return next.isPresent();
    }

    private void advance() {
        deadline.check(new Part.InSheet(sheet.name()));
        Record record = records.nextRecord();
        if (record == null || place > sheet.place()) {
            done = true;
            next = builder.finish(row);
        } else if (record instanceof BOFRecord) {
            place += depth++ == 0 ? 1 : 0;
        } else if (record instanceof EOFRecord) {
            depth--;
        } else if (place == sheet.place() && depth == 1) {
            take(record);
        }
    }

    private void take(Record record) {
        switch (record) {
            case MulRKRecord cells -> {
                turnTo(cells.getRow() + 1);
                for (int each = 0; each < cells.getNumColumns(); each++) {
                    builder.put(row, cells.getFirstColumn() + each,
                            number(cells.getRKNumberAt(each), cells.getXFAt(each)));
                }
            }
            case StringRecord text when awaitingText != null -> {
                builder.put(row, awaitingText.getColumn(), Cell.text(text.getString()).computed());
                awaitingText = null;
            }
            case CellValueRecordInterface cell -> {
                turnTo(cell.getRow() + 1);
                builder.put(row, cell.getColumn(), value(cell));
            }
            default -> {
            }
        }
    }

    private void turnTo(int number) {
        if (number < row) {
            throw source.refusal(Reason.ROWS_OUT_OF_ORDER, new Part.InRow(sheet.name(), number));
        }
        if (number > row) {
            next = builder.finish(row);
            row = number;
        }
    }

    private Cell value(CellValueRecordInterface cell) {
        return switch (cell) {
            case LabelSSTRecord label -> Cell.text(globals.text(label.getSSTIndex())
                    .orElseThrow(() -> source.damaged(new Part.InRow(sheet.name(), row), null)));
            case LabelRecord label -> Cell.text(label.getValue());
            case NumberRecord number -> number(number.getValue(), number.getXFIndex());
            case RKRecord number -> number(number.getRKNumber(), number.getXFIndex());
            case BoolErrRecord value when value.isBoolean() -> bool(value.getBooleanValue());
            case BoolErrRecord value -> error(value.getErrorValue());
            case FormulaRecord formula -> computed(formula).computed();
            default -> Cell.EMPTY;
        };
    }

    private Cell computed(FormulaRecord formula) {
        awaitingText = formula.hasCachedResultString() ? formula : null;
        return switch (formula.getCachedResultTypeEnum()) {
            case BOOLEAN -> bool(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
            case STRING, FORMULA, BLANK, _NONE -> Cell.EMPTY;
        };
    }

    private Cell number(double value, int style) {
        return globals.format(style).show(value, globals.since1904());
    }

    private static Cell bool(boolean value) {
        return Cell.of(Cell.Kind.BOOLEAN, value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        byte known = (byte) code;
        return Cell.of(Cell.Kind.ERROR,
                FormulaError.isValidCode(known) ? FormulaError.forInt(known).getString() : "#?");
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
            stream.close();
        } catch (IOException ignored) {
            // Nothing was written.
        }
    }
}
