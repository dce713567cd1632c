package org.rostra.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Counts by two dimensions. A value is written as in addresses; {@link AccountDimension#NONE} where there is none. */
public record CrossCount(List<Cell> cells) {
    /** So many accounts have these two values. */
    public record Cell(String row, String column, long count) {}

    /** The values of the rows, the most frequent first. */
    public List<String> rows() {
        return values(Cell::row);
    }

    /** The values of the columns, the most frequent first. */
    public List<String> columns() {
        return values(Cell::column);
    }

    public long count(String row, String column) {
        return cells.stream().filter(cell -> cell.row().equals(row) && cell.column().equals(column))
                .mapToLong(Cell::count).sum();
    }

    public long ofRow(String row) {
        return cells.stream().filter(cell -> cell.row().equals(row)).mapToLong(Cell::count).sum();
    }

    public long ofColumn(String column) {
        return cells.stream().filter(cell -> cell.column().equals(column)).mapToLong(Cell::count).sum();
    }

    public long total() {
        return cells.stream().mapToLong(Cell::count).sum();
    }

    private List<String> values(Function<Cell, String> value) {
        Map<String, Long> totals = cells.stream().collect(Collectors.groupingBy(value,
                Collectors.summingLong(Cell::count)));
        return totals.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey).toList();
    }
}
