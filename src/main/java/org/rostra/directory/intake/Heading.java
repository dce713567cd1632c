package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.Person;
import org.rostra.sheets.Cell;
import org.rostra.sheets.Columns;
import org.rostra.sheets.HeaderGuess;
import org.rostra.sheets.Row;

/**
 * The header of a list and where each field stands: known by its words, or by what somebody says.
 *
 * @param row       the entries stand below it
 * @param titles    one for each column, as written
 * @param everybody what the people of the list are where their rows do not say it
 */
record Heading(ListKind kind, int row, List<String> titles, Map<Field, Integer> columns,
        Person.@Nullable Kind everybody) {
    /** The first of these rows that names all a list of the kind must have; else the one that looks like a header. */
    static Heading find(ListKind kind, List<Row> rows) {
        return rows.stream().map(row -> of(kind, row.number(), row.cells().stream().map(Cell::text).toList()))
                .filter(Heading::complete).findFirst().orElseGet(() -> looking(kind, rows));
    }

    private static Heading looking(ListKind kind, List<Row> rows) {
        HeaderGuess guess = HeaderGuess.of(rows);
        return of(kind, guess.firstDataRow() - 1, guess.columns().stream().map(HeaderGuess.Column::name).toList());
    }

    /** Each column holds what its title says. */
    static Heading of(ListKind kind, int row, List<String> titles) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        for (int i = 0; i < titles.size(); i++) {
            int column = i;
            Vocabulary.field(kind, titles.get(i)).ifPresent(field -> columns.putIfAbsent(field, column));
        }
        return new Heading(kind, row, List.copyOf(titles), columns, null);
    }

    /** The same columns, which hold what somebody says. */
    Heading with(Map<Integer, Field> chosen, Person.@Nullable Kind all) {
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        chosen.forEach((column, field) -> places.put(field, column));
        return new Heading(kind, row, titles, places, all);
    }

    /** True if all that such a list must have has its column. */
    boolean complete() {
        return columns.keySet().containsAll(kind.required());
    }

    /** What each column is read for. */
    Map<Integer, Field> fields() {
        Map<Integer, Field> fields = new TreeMap<>();
        columns.forEach((field, column) -> fields.put(column, field));
        return fields;
    }

    /** What each column is called: its title, else its letter. */
    List<String> names() {
        return IntStream.range(0, titles.size())
                .mapToObj(i -> titles.get(i).isEmpty() ? Columns.letters(i) : titles.get(i)).toList();
    }

    /** What the row holds for a field; nothing where the list has no such column. */
    String text(Row line, Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : line.text(column);
    }

    /** A row of what is not on the list, in the columns of the list. */
    Row row(int number, Map<Field, String> texts) {
        Cell[] cells = new Cell[titles.size()];
        Arrays.fill(cells, Cell.EMPTY);
        columns.forEach((field, column) -> cells[column] = Cell.text(texts.getOrDefault(field, "")));
        return new Row(number, List.of(cells));
    }

    String title(Field field) {
        Integer column = columns.get(field);
        return column == null ? "" : titles.get(column);
    }

    /** A row that is no entry: a title or a note across the list, or the header again on the next printed page. */
    boolean skips(Row line) {
        Set<String> texts = new HashSet<>();
        line.cells().stream().map(Cell::text).filter(text -> !text.isEmpty()).forEach(texts::add);
        boolean alone = texts.size() == 1
                && (line.cells().stream().anyMatch(Cell::merged) || !line.text(0).isEmpty()) && !looksLikeCode(line);
        return alone || texts.isEmpty() || comesAgain(line);
    }

    private boolean comesAgain(Row line) {
        return complete()
                ? kind.required().stream().allMatch(field -> text(line, field).equals(title(field)))
                : IntStream.range(0, titles.size()).allMatch(i -> line.text(i).equals(titles.get(i)));
    }

    private boolean looksLikeCode(Row line) {
        return (!complete() || columns.containsValue(0))
                && line.text(0).chars().allMatch(c -> c < 128 && c != ' ');
    }

    /** The same as the sheets module knows it. */
    HeaderGuess guess() {
        List<HeaderGuess.Column> all = new ArrayList<>();
        for (String name : names()) {
            all.add(new HeaderGuess.Column(all.size(), Columns.letters(all.size()), name));
        }
        return new HeaderGuess(OptionalInt.of(row), row + 1, all);
    }

    /** Whose numbers the list holds: said for all of them, else told by the title of their column. */
    Optional<Person.Kind> people() {
        return Optional.ofNullable(everybody).or(() -> Vocabulary.kindByNumber(title(Field.NUMBER)));
    }
}
