package org.rostra.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts by two dimensions, in the order of their values where they have one, else the most frequent first. A value is
 * written as in addresses; {@link AccountDimension#NONE} where there is none.
 */
public record CrossTabulation(AccountDimension down, AccountDimension across, List<Cell> cells) {
    public List<String> rows() {
        return values(down, Cell::row);
    }

    public List<String> columns() {
        return values(across, Cell::column);
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

    private List<String> values(AccountDimension dimension, Function<Cell, String> value) {
        Map<String, Long> totals = cells.stream().collect(Collectors.groupingBy(value,
                Collectors.summingLong(Cell::count)));
        Comparator<Map.Entry<String, Long>> frequent = Map.Entry.<String, Long>comparingByValue().reversed()
                .thenComparing(Map.Entry.comparingByKey());
        return totals.entrySet().stream()
                .sorted(dimension
                        .order().<Comparator<Map.Entry<String, Long>>>map(order -> Map.Entry.comparingByKey(order))
                        .orElse(frequent))
                .map(Map.Entry::getKey).toList();
    }
}
