package org.rostra.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rostra.registry.intake.DirectoryTable.Named;

/**
 * Finds the custodians that rows name: by number, else by a name that one person of the account's unit has. Nobody is
 * invented: who is not found stays in the words of the row.
 */
final class Custodians {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;/\\uff0c\\uff1b\\u3001]+");

    private final DirectoryTable directory;
    private final LocalDate today;
    /** The headings of the columns with numbers, and of those with names. */
    private final List<String> numberColumns;
    private final List<String> nameColumns;

    Custodians(DirectoryTable directory, SheetHead head, Mapping mapping, LocalDate today) {
        this.directory = directory;
        this.today = today;
        var columns = new FieldColumns(mapping);
        this.numberColumns = headings(head, columns.of(Field.CUSTODIAN_NUMBER));
        this.nameColumns = headings(head, columns.of(Field.CUSTODIAN));
    }

    /** The rows with their custodians, in the same order; one look into the directory for all of them. */
    List<Candidate> find(List<Candidate> rows) {
        if (numberColumns.isEmpty() && nameColumns.isEmpty()) {
            return rows;
        }
        Set<String> numbers = named(rows, numberColumns);
        Set<String> names = named(rows, nameColumns);
        List<Named> people = numbers.isEmpty() && names.isEmpty()
                ? List.of()
                : directory.people(numbers, names, today);
        Map<String, Named> byNumber = people.stream().collect(Collectors.toMap(Named::number, person -> person));
        Map<String, List<Named>> byName = people.stream().collect(Collectors.groupingBy(Named::name));
        return rows.stream().map(row -> found(row, byNumber, byName)).toList();
    }

    private static Set<String> named(List<Candidate> rows, List<String> columns) {
        return rows.stream().flatMap(row -> columns.stream().flatMap(column -> each(row.extra().get(column))))
                .collect(Collectors.toSet());
    }

    private Candidate found(Candidate row, Map<String, Named> byNumber, Map<String, List<Named>> byName) {
        Map<String, String> extra = new LinkedHashMap<>(row.extra());
        Set<Named> found = new LinkedHashSet<>();
        List<Note> notes = new ArrayList<>(row.notes());
        for (String column : numberColumns) {
            take(column, extra, found, notes, number -> Optional.ofNullable(byNumber.get(number)));
        }
        for (String column : nameColumns) {
            take(column, extra, found, notes, name -> found.stream().filter(person -> person.name().equals(name))
                    .findFirst().or(() -> only(byName.getOrDefault(name, List.of()), row.unit())));
        }
        List<UUID> people = found.stream().map(Named::id).toList();
        return row.keptBy(people, extra, notes);
    }

    private static void take(String column, Map<String, String> extra, Set<Named> found, List<Note> notes,
            java.util.function.Function<String, Optional<Named>> find) {
        String written = extra.get(column);
        List<Optional<Named>> people = each(written).map(find).toList();
        people.forEach(person -> person.ifPresent(found::add));
        if (written != null && people.stream().allMatch(Optional::isPresent)) {
            extra.remove(column);
        } else if (written != null) {
            notes.add(Note.of(Note.Says.CUSTODIAN_UNKNOWN, written));
        }
    }

    private static Optional<Named> only(List<Named> namesakes, @org.jspecify.annotations.Nullable UUID unit) {
        List<Named> here = namesakes.stream().filter(person -> unit != null && unit.equals(person.unit())).toList();
        return here.size() == 1 ? Optional.of(here.getFirst()) : Optional.empty();
    }

    private static Stream<String> each(@org.jspecify.annotations.Nullable String written) {
        return written == null
                ? Stream.empty()
                : BETWEEN.splitAsStream(written).filter(part -> !part.isEmpty());
    }

    private static List<String> headings(SheetHead head, int... columns) {
        return Arrays.stream(columns).mapToObj(head::column).toList();
    }
}
