package org.rostra.commands.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rostra.commands.console.CommandTexts;
import org.rostra.commands.console.WrongCall;
import org.rostra.registry.intake.Field;
import org.rostra.registry.intake.Mapping;
import org.rostra.registry.intake.SheetHead;
import org.rostra.sheets.Columns;

/**
 * How the caller wants a sheet understood. What he leaves open is as it was guessed.
 *
 * @param columns  each {@code field=heading}, or {@code extra=heading} for a column that is kept as it is
 * @param platform of every account whose row does not tell
 * @param unit     of every account whose row names none
 */
record Choice(List<String> columns, Optional<String> platform, Optional<UUID> unit) {
    private static final String EXTRA = "extra";

    /** The field of an assignment, none for one that is kept as it is, and its column. */
    private record Assigned(@Nullable Field field, int column) {}

    /** The guess with everything in it that was chosen otherwise; enough to judge rows by. */
    Mapping over(Mapping guess, SheetHead head, CommandTexts words) {
        List<Assigned> chosen = columns.stream().map(one -> assigned(one, head, words)).toList();
        Set<Field> named = chosen.stream().flatMap(one -> Optional.ofNullable(one.field()).stream())
                .collect(Collectors.toSet());
        Map<Integer, Field> fields = new TreeMap<>(guess.columns());
        fields.values().removeIf(named::contains);
        chosen.forEach(one -> {
            fields.remove(one.column());
            Optional.ofNullable(one.field()).ifPresent(field -> fields.put(one.column(), field));
        });
        var mapping = new Mapping(guess.sheet(), fields, platform.orElse(guess.platform()), unit.orElse(guess.unit()));
        if (!mapping.complete()) {
            throw new WrongCall(words.get("import.incomplete", String.join(", ", head.columns())));
        }
        return mapping;
    }

    private static Assigned assigned(String written, SheetHead head, CommandTexts words) {
        int at = written.indexOf('=');
        if (at < 1) {
            throw new WrongCall(words.get("import.bad-column", written));
        }
        String field = written.substring(0, at).strip();
        return new Assigned(field.equals(EXTRA) ? null : field(field, words),
                column(written.substring(at + 1).strip(), head, words));
    }

    private static Field field(String written, CommandTexts words) {
        try {
            return Field.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new WrongCall(words.get("import.no-field", written, Arrays.stream(Field.values())
                    .map(Choice::name).collect(Collectors.joining(", ", EXTRA + ", ", ""))));
        }
    }

    /** By its heading, or by its letters. */
    private static int column(String heading, SheetHead head, CommandTexts words) {
        Function<Function<Integer, String>, Optional<Integer>> search = name -> IntStream
                .range(0, head.columns().size()).boxed().filter(at -> name.apply(at).equals(heading)).findFirst();
        return search.apply(head.columns()::get).or(() -> search.apply(Columns::letters))
                .orElseThrow(() -> new WrongCall(words.get("import.no-heading", heading,
                        String.join(", ", head.columns()))));
    }

    /** What a field is called on the command line. */
    static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
