package org.rostra.sheets.fill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.rostra.sheets.Cell;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Row;

/**
 * The heading of an empty table: the row that says the most different things, with the rows that it is merged with.
 *
 * @param last   its last row, with a row that only numbers the columns
 * @param footer the row below the free ones; 0 where there is none
 * @param names  by column, what stands above one another joined; empty for a column without a heading
 */
record Head(int last, int footer, List<String> names) {
    private static final int LONGEST_NAME = 60;
    private static final Pattern NUMBERING = Pattern
            .compile("[(\\uff08]?[0-9A-Z]{1,2}[)\\uff09]?|[\\u7532\\u4e59\\u4e19\\u4e01\\u620a\\u5df1\\u5e9a\\u8f9b]");

    static Optional<Head> of(List<Row> all) {
        List<Row> rows = all.subList(0, Math.min(all.size(), HeaderGuess.SAMPLE));
        Optional<Integer> most = IntStream.range(0, rows.size()).boxed()
                .filter(at -> said(rows.get(at)).size() > 1 && names(rows.get(at)))
                .max(Comparator.<Integer>comparingInt(at -> said(rows.get(at)).size())
                        .thenComparing(Comparator.reverseOrder()));
        return most.map(at -> around(all, at));
    }

    private static Head around(List<Row> rows, int best) {
        int from = best;
        while (from > 0 && joined(rows.get(from - 1), rows.get(from))) {
            from--;
        }
        int to = best;
        while (to + 1 < rows.size() && names(rows.get(to + 1)) && joined(rows.get(to), rows.get(to + 1))) {
            to++;
        }
        List<Row> heading = rows.subList(from, to + 1);
        if (to + 1 < rows.size() && numbering(rows.get(to + 1), rows.get(to))) {
            to++;
        }
        int last = rows.get(to).number();
        int footer = rows.stream().skip(to + 1L).filter(row -> !free(row, last, heading.getLast())).findFirst()
                .map(Row::number).orElse(0);
        return new Head(last, footer, IntStream.range(0, width(heading)).mapToObj(at -> name(heading, at)).toList());
    }

    /** A cell of the row reaches down into the next, and it is no title over the whole width. */
    private static boolean joined(Row upper, Row lower) {
        return !upper.banner() && lower.number() == upper.number() + 1
                && IntStream.range(0, lower.cells().size()).anyMatch(at -> lower.cell(at).merged()
                        && !lower.cell(at).blank() && lower.text(at).equals(upper.text(at)));
    }

    private static boolean names(Row row) {
        return !row.banner() && !numbers(row) && row.cells().stream().filter(cell -> !cell.blank())
                .allMatch(cell -> cell.kind() == Cell.Kind.TEXT && cell.text().length() <= LONGEST_NAME);
    }

    private static Set<String> said(Row row) {
        Set<String> said = new HashSet<>();
        row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(said::add);
        return said;
    }

    /** A row that numbers the columns: 1, 2, 3 or (A), (B), (C) under nearly all of them. */
    private static boolean numbering(Row row, Row heading) {
        List<String> texts = row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).toList();
        return texts.size() > 2 && texts.size() * 4 >= heading.cells().size() * 3 && numbers(row);
    }

    private static boolean numbers(Row row) {
        return row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty())
                .allMatch(text -> NUMBERING.matcher(text).matches());
    }

    /** Free are rows with numbers put in beforehand, and an example in the first of them. */
    private static boolean free(Row row, int last, Row heading) {
        List<Cell> filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        boolean example = row.number() == last + 1 && !row.banner()
                && filled.stream().filter(cell -> !cell.merged()).count() * 2 > said(heading).size();
        return example || filled.stream().allMatch(cell -> cell.kind() == Cell.Kind.NUMBER || cell.formula()
                || cell.merged());
    }

    private static int width(List<Row> heading) {
        return heading.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private static String name(List<Row> heading, int column) {
        List<String> pieces = new ArrayList<>();
        heading.stream().map(row -> row.text(column).replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty() && !pieces.contains(text)).forEach(pieces::add);
        return String.join("/", pieces);
    }
}
