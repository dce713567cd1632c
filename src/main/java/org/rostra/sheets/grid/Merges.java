package org.rostra.sheets.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rostra.sheets.Cell;

/**
 * Repeats the first cell of each merged area over the whole area, row by row in ascending order. Areas that overlap an
 * earlier one are not allowed in a workbook and are left out, so that a row never costs more than its columns.
 */
public final class Merges {
    private final List<Area> waiting;
    private final List<Open> open = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final int columns;
    private int next;

    private record Open(Area area, Cell first) {}

    public Merges(List<Area> areas, int columns) {
        this.columns = columns;
        waiting = areas.stream().filter(Area::coversMoreThanOne).filter(area -> area.left() < columns)
                .sorted(Comparator.comparingInt(Area::top).thenComparingInt(Area::left)).toList();
    }

    /** Fills the merged cells of a row. Rows between the last one and this one were empty. */
    public void fill(int row, List<Cell> cells) {
        if (open.isEmpty() && next == waiting.size()) {
            return;
        }
        close(row);
        while (next < waiting.size() && waiting.get(next).top() <= row) {
            begin(waiting.get(next++), row, cells);
        }
        open.forEach(merge -> repeat(merge, row, cells));
    }

    private void close(int row) {
        open.removeIf(merge -> {
            boolean over = merge.area.bottom() < row;
            if (over) {
                forEachColumn(merge.area, taken::remove);
            }
            return over;
        });
    }

    private void begin(Area area, int row, List<Cell> cells) {
        if (area.bottom() < row) {
            return;
        }
        for (int column = area.left(); column <= Math.min(area.right(), columns - 1); column++) {
            if (taken.contains(column)) {
                return;
            }
        }
        forEachColumn(area, taken::add);
        Cell first = area.top() == row && area.left() < cells.size() ? cells.get(area.left()) : Cell.EMPTY;
        open.add(new Open(area, first));
    }

    private void repeat(Open merge, int row, List<Cell> cells) {
        if (merge.first.kind() == Cell.Kind.EMPTY) {
            return;
        }
        int last = Math.min(merge.area.right(), columns - 1);
        while (cells.size() <= last) {
            cells.add(Cell.EMPTY);
        }
        Cell repeated = merge.first.repeated();
        for (int column = merge.area.left(); column <= last; column++) {
            if (row != merge.area.top() || column != merge.area.left()) {
                cells.set(column, repeated);
            }
        }
    }

    private void forEachColumn(Area area, java.util.function.IntConsumer each) {
        for (int column = area.left(); column <= Math.min(area.right(), columns - 1); column++) {
            each.accept(column);
        }
    }
}
