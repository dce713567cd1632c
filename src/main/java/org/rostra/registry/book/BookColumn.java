package org.rostra.registry.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.text.Normalised;

/**
 * A column of the table and what it is filled with.
 *
 * @param place counted from 0
 * @param words our value to the one that the drop-down list of the column offers; to nothing where it stays empty
 */
public record BookColumn(int place, String heading, Filling filling, Map<String, String> words) {
    /** True if the column is written at all; what is not stays as the template has it. */
    public boolean filled() {
        return !(filling instanceof Filling.Nothing);
    }

    public BookColumn with(Map<String, String> other) {
        return new BookColumn(place, heading, filling, Map.copyOf(other));
    }

    /** The value as the list of the cell takes it; empty where the list has no word for it and none was said. */
    Optional<Object> told(Object value, List<String> choices) {
        String text = text(value);
        if (choices.isEmpty() || text.isEmpty()) {
            return Optional.of(value);
        }
        Optional<Object> said = Optional.ofNullable(words.get(text))
                .filter(word -> word.isEmpty() || choices.contains(word))
                .map(Object.class::cast);
        return said.or(() -> choices.stream()
                .filter(one -> Normalised.key(one).equals(Normalised.key(text))).findFirst().map(Object.class::cast));
    }

    static String text(@Nullable Object value) {
        return value instanceof LocalDate day ? day.toString() : value == null ? "" : value.toString();
    }
}
