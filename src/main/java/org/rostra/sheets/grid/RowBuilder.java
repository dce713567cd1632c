package org.rostra.sheets.grid;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.Part;
import org.rostra.sheets.Reason;
import org.rostra.sheets.Row;
import org.rostra.sheets.Source;

/** Puts the cells of one row together and keeps the limits on rows, columns and length. */
public final class RowBuilder {
    private final Source source;
    private final String sheet;
    private final Merges merges;
    private ArrayList<Cell> cells = new ArrayList<>();
    private int rows;

    public RowBuilder(Source source, String sheet, Merges merges) {
        this.source = source;
        this.sheet = sheet;
        this.merges = merges;
    }

    public void put(int row, int column, Cell cell) {
        if (cell.kind() == Cell.Kind.EMPTY && !cell.formula()) {
            return;
        }
        if (column < 0 || column >= source.limits().columns()) {
            throw source.refusal(Reason.TOO_MANY_COLUMNS, new Part.InCell(sheet, Columns.address(column, row)),
                    Integer.toString(source.limits().columns()));
        }
        if (cell.raw().length() > source.limits().cellLength()) {
            throw source.refusal(Reason.CELL_TOO_LONG, new Part.InCell(sheet, Columns.address(column, row)),
                    Integer.toString(source.limits().cellLength()));
        }
        while (cells.size() <= column) {
            cells.add(Cell.EMPTY);
        }
        cells.set(column, cell);
    }

    /** The finished row; nothing if no cell of its own shows anything, even where a merged area reaches into it. */
    public Optional<Row> finish(int number) {
        boolean blank = cells.stream().allMatch(cell -> cell.blank() && !cell.formula());
        if (blank) {
            cells.clear();
            return Optional.empty();
        }
        if (++rows > source.limits().rows()) {
            throw source.refusal(Reason.TOO_MANY_ROWS, new Part.InRow(sheet, number),
                    Integer.toString(source.limits().rows()));
        }
        merges.fill(number, cells);
        Row row = new Row(number, Collections.unmodifiableList(cells));
        cells = new ArrayList<>(cells.size());
        return Optional.of(row);
    }
}
