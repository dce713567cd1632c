package org.rostra.sheets;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells from column A on, without the empty ones at the end
 */
public record Row(int number, List<Cell> cells) {
    /** The cell in a column counted from 0; empty beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** Whether the row holds one text only, alone or merged across: a title, or the name of a section. */
    public boolean banner() {
        return cells.stream().map(Cell::text).filter(text -> !text.isEmpty()).distinct().count() == 1;
    }

    /** The trimmed text in a column counted from 0. */
    public String text(int column) {
        return cell(column).text();
    }
}
