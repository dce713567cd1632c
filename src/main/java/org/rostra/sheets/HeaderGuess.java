package org.rostra.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the header of a sheet stands, guessed from its first rows: the first row as wide as the data whose cells are
 * short texts that do not come back below. Where there is none, the columns are named by their letters.
 *
 * @param row the number of the (last) header row
 * @param firstDataRow rows before this number are titles and header
 */
public record HeaderGuess(OptionalInt row, int firstDataRow, List<Column> columns) {
    /** How many rows are worth looking at. */
    public static final int SAMPLE = 40;

    private static final int LONGEST_NAME = 60;
    private static final Pattern VALUE = Pattern.compile("[-+]?[\\d.,]+%?|\\d{2,4}[-/.\u5e74]\\d{1,2}([-/.\u6708].*)?"
            + "|(?i)https?://.*|[^@\\s]+@[^@\\s]+\\.[a-z]+|true|false|#.*");

    /** A column, counted from 0, and the name it goes by; no two columns share a name. */
    public record Column(int index, String letters, String name) {}

    /** Guesses from the first rows of a sheet, {@link #SAMPLE} of them where there are as many. */
    public static HeaderGuess of(List<Row> rows) {
        int width = usualWidth(rows);
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int at = 0; at < rows.size(); at++) {
            Row row = rows.get(at);
            if (width(row) * 2 >= width && (width < 2 || width(row) >= 2)) {
                return looksLikeNames(row) && !comesBack(row, rows.subList(at + 1, rows.size()))
                        ? withHeader(rows, at, columns)
                        : new HeaderGuess(OptionalInt.empty(), row.number(), name(columns, index -> ""));
            }
        }
        return new HeaderGuess(OptionalInt.empty(), 1, name(columns, index -> ""));
    }

    private static HeaderGuess withHeader(List<Row> rows, int at, int columns) {
        Row header = rows.get(at);
        Optional<Row> below = rows.stream().skip(at + 1L).findFirst().filter(row -> isSecondRow(header, row));
        int last = below.orElse(header).number();
        return new HeaderGuess(OptionalInt.of(last), last + 1, name(columns, index -> {
            String lower = below.map(row -> row.text(index)).orElse("");
            String upper = header.text(index);
            return lower.isEmpty() || lower.equals(upper) ? upper : upper.isEmpty() ? lower : upper + "/" + lower;
        }));
    }

    /** A header of two rows: some cells merged downwards, the others named below a cell merged sideways. */
    private static boolean isSecondRow(Row header, Row below) {
        boolean down = false;
        for (int column = 0; column < below.cells().size(); column++) {
            boolean merged = below.cell(column).merged();
            if (merged && !below.text(column).equals(header.text(column))) {
                return false;
            }
            down |= merged;
        }
        return down && looksLikeNames(below) && header.cells().stream().anyMatch(Cell::merged);
    }

    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(width(row), 1, Integer::sum));
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey).orElse(0);
    }

    private static int width(Row row) {
        return (int) row.cells().stream().filter(cell -> !cell.merged() && !cell.blank()).count();
    }

    private static boolean looksLikeNames(Row row) {
        return row.cells().stream().filter(cell -> !cell.blank()).allMatch(cell -> cell.kind() == Cell.Kind.TEXT
                && cell.text().length() <= LONGEST_NAME && !VALUE.matcher(cell.text()).matches());
    }

    private static boolean comesBack(Row row, List<Row> below) {
        return below.stream().anyMatch(other -> {
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = other.cell(column);
                if (!cell.blank() && !cell.merged() && cell.text().equals(row.text(column))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static List<Column> name(int count, java.util.function.IntFunction<String> names) {
        List<Column> columns = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int index = 0; index < count; index++) {
            String letters = Columns.letters(index);
            String wanted = names.apply(index).replaceAll("\\s+", " ");
            String name = wanted.isEmpty() ? letters : wanted;
            for (int again = 2; !taken.add(name); again++) {
                name = (wanted.isEmpty() ? letters : wanted) + " (" + again + ")";
            }
            columns.add(new Column(index, letters, name));
        }
        return List.copyOf(columns);
    }
}
