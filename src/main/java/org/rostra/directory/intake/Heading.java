package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Row;

/**
 * The header of a list, known by its words, and where each field stands.
 *
 * @param titles one for each column, as written
 */
record Heading(ListKind kind, int row, List<String> titles, Map<Field, Integer> columns) {
    /** The first of these rows that names all a list of the kind must have. */
    static Optional<Heading> find(ListKind kind, List<Row> rows) {
        return rows.stream().map(row -> of(kind, row.number(), row.cells().stream().map(Cell::text).toList()))
                .filter(heading -> heading.columns.keySet().containsAll(kind.required())).findFirst();
    }

    static Heading of(ListKind kind, int row, List<String> titles) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            Vocabulary.field(kind, titles.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new Heading(kind, row, List.copyOf(titles), columns);
    }

    /** What the row holds for a field; nothing where the list has no such column. */
    String text(Row row, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : row.text(column);
    }

    String title(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : titles.get(column);
    }

    Set<Field> missing() {
        Set<Field> missing = EnumSet.copyOf(kind.required());
        missing.removeAll(columns.keySet());
        return missing;
    }

    /** A row that is no entry: a title or a note across the list, or the header again on the next printed page. */
    boolean skips(Row row) {
        Set<String> texts = new HashSet<>();
        row.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        boolean alone = texts.size() == 1 && (row.cells().stream().anyMatch(Cell::merged) || !row.text(0).isEmpty())
                && !looksLikeCode(row);
        return alone || texts.isEmpty()
                || kind.required().stream().allMatch(field -> text(row, field).equals(title(field)));
    }

    /** The same as the sheets module knows it. */
    HeaderGuess guess() {
        List<HeaderGuess.Column> all = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String letters = Columns.letters(i);
            all.add(new HeaderGuess.Column(i, letters, titles.get(i).isEmpty() ? letters : titles.get(i)));
        }
        return new HeaderGuess(OptionalInt.of(row), row + 1, all);
    }

    private boolean looksLikeCode(Row row) {
        return columns.containsValue(0) && row.text(0).chars().allMatch(c -> c < 128 && c != ' ');
    }
}
