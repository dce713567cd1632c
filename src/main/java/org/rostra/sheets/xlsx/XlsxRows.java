package org.rostra.sheets.xlsx;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Row;
import org.rostra.sheets.Rows;
import org.rostra.sheets.Source;
import org.rostra.sheets.grid.Dates;
import org.rostra.sheets.grid.RowBuilder;

/** Reads the rows of one sheet as they come. */
final class XlsxRows implements Rows {
    private final XlsxFile file;
    private final Source source;
    private final String sheet;
    private final XmlPart xml;
    private final RowBuilder builder;
    private Optional<Row> next = Optional.empty();
    private boolean done;
    private int row;

    XlsxRows(XlsxFile file, Source source, String sheet, XmlPart xml, RowBuilder builder) {
        this.file = file;
        this.source = source;
        this.sheet = sheet;
        this.xml = xml;
        this.builder = builder;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && !done) {
            if (!xml.next() || xml.ends("sheetData")) {
                done = true;
            } else if (xml.starts("row")) {
                next = row();
            }
        }
        return next.isPresent();
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

    private Optional<Row> row() {
        String number = xml.value("r");
        int found = number == null ? row + 1 : Columns.row(number);
        if (found <= row) {
            throw source.refusal(Reason.ROWS_OUT_OF_ORDER, new Part.InRow(sheet, row + 1));
        }
        row = found;
        int column = -1;
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                String address = xml.value("r");
                column = address == null ? column + 1 : Columns.column(address);
                builder.put(row, column, cell(column));
            }
        }
        return builder.finish(row);
    }

    private Cell cell(int column) {
        String type = xml.value("t");
        String style = xml.value("s");
        boolean formula = false;
        Cell cell = Cell.EMPTY;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("v")) {
                cell = value(type, style, xml.text(), column);
            } else if (xml.starts("is")) {
                cell = Cell.text(SharedStrings.rich(xml, "is"));
            } else if (xml.starts("f")) {
                formula = true;
                xml.skip();
            } else if (xml.starts()) {
                xml.skip();
            }
        }
        return formula ? cell.computed() : cell;
    }

    private Cell value(@Nullable String type, @Nullable String style, String written, int column) {
        if (written.isEmpty()) {
            return Cell.EMPTY;
        }
        return switch (type == null ? "n" : type) {
            case "s" -> file.strings().get(written).orElseThrow(
                    () -> source.damaged(new Part.InCell(sheet, Columns.address(column, row)), null));
            case "str", "inlineStr" -> Cell.text(Escapes.decode(written));
            case "b" -> Cell.of(Cell.Kind.BOOLEAN, written.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> Cell.of(Cell.Kind.ERROR, written.strip());
            case "d" -> Cell.of(Cell.Kind.DATE, Dates.iso(written));
            default -> file.styles().of(style).show(written, file.since1904());
        };
    }

    @Override
    public void close() {
        xml.close();
    }
}
