package org.rostra.registry.intake;

import java.util.ArrayList;
import java.util.List;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.Row;

/**
 * A row of an uploaded sheet as it lies in the database.
 *
 * @param computed letters of the columns whose values a formula had computed when the file was saved
 */
public record StagedRow(int number, List<String> cells, List<String> computed) {
    static StagedRow of(Row row) {
        List<String> cells = new ArrayList<>(row.cells().size());
        List<String> computed = new ArrayList<>(0);
        for (Cell cell : row.cells()) {
            if (cell.formula()) {
                computed.add(Columns.letters(cells.size()));
            }
            cells.add(readable(cell.text()));
        }
        return new StagedRow(row.number(), cells, computed);
    }

    /** PostgreSQL stores every character but this one. */
    private static String readable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** The text in a column counted from 0; empty beyond the last. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    /** The same as sheets have it, for giving it back. */
    public Row asRow() {
        return new Row(number, cells.stream().map(Cell::text).toList());
    }
}
