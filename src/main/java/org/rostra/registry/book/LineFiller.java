package org.rostra.registry.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.registry.AccountLine;
import org.rostra.registry.AccountWords;
import org.rostra.registry.Column;
import org.rostra.sheets.BlankForm;

/** Makes lines of another office's table out of lines of the register, and notes what its drop-down lists do not offer. */
final class LineFiller {
    private static final int MOST = 50;

    private final List<BookColumn> columns;
    private final Map<Integer, List<String>> choices;
    private final AccountWords words;
    private final Map<Integer, Set<String>> seen = new TreeMap<>();
    private final Map<Integer, Set<String>> untold = new TreeMap<>();
    private long number;

    LineFiller(BookTemplate template, BlankForm.Page page, AccountWords words) {
        this.columns = template.filled();
        this.words = words;
        this.choices = page.slots().stream().filter(slot -> !slot.choices().isEmpty())
                .collect(Collectors.toMap(BlankForm.Slot::index, BlankForm.Slot::choices));
    }

    /** The columns of the register that are needed. */
    static List<Column> needed(List<BookColumn> columns) {
        return columns.stream().map(BookColumn::filling)
                .flatMap(one -> one instanceof Filling.Of(Column column)
                        ? Optional.of(column).stream()
                        : Optional.<Column>empty().stream())
                .distinct().toList();
    }

    List<@Nullable Object> values(AccountLine line) {
        number++;
        List<@Nullable Object> values = new ArrayList<>();
        for (BookColumn column : columns) {
            values.add(value(column, column.filling().value(line, words, number)));
        }
        return values;
    }

    private @Nullable Object value(BookColumn column, @Nullable Object value) {
        List<String> offered = choices.getOrDefault(column.place(), List.of());
        if (value == null || offered.isEmpty()) {
            return value;
        }
        note(seen, column, value);
        Optional<Object> told = column.told(value, offered);
        if (told.isEmpty()) {
            note(untold, column, value);
        }
        return told.orElse(null);
    }

    private static void note(Map<Integer, Set<String>> noted, BookColumn column, Object value) {
        Set<String> values = noted.computeIfAbsent(column.place(), _ -> new TreeSet<>());
        if (values.size() < MOST && !BookColumn.text(value).isEmpty()) {
            values.add(BookColumn.text(value));
        }
    }

    long lines() {
        return number;
    }

    /** By the place of a column with a drop-down list: what the register says in it. */
    Map<Integer, Set<String>> seen() {
        return seen;
    }

    /** By heading: for what there was no word. */
    Map<String, List<String>> untold() {
        Map<String, List<String>> said = new LinkedHashMap<>();
        columns.forEach(column -> Optional.ofNullable(untold.get(column.place()))
                .ifPresent(values -> said.put(column.heading(), List.copyOf(values))));
        return said;
    }
}
