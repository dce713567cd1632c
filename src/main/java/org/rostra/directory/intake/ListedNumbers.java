package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Says;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;

/**
 * Whom the numbers of a list mean. A number that nobody has may have lost its zeros; whom it would mean then is told,
 * and taken only where somebody agreed to that for the whole list and it can be nobody else.
 */
final class ListedNumbers {
    private final Map<Integer, String> read = new HashMap<>();
    private final Map<Integer, DirectoryRefused> refused = new HashMap<>();
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, List<Known>> zeroed;
    private final Set<String> unreadable = new HashSet<>();
    private final boolean zeros;

    ListedNumbers(Heading heading, List<Row> rows, boolean zeros, PersonIntakeTable people) {
        this.zeros = zeros;
        for (Row row : rows) {
            try {
                read.put(row.number(), Numbers.read(heading.text(row, Field.NUMBER)));
            } catch (DirectoryRefused damaged) {
                refused.put(row.number(), damaged);
                unreadable.add(heading.text(row, Field.NAME));
            }
        }
        people.byNumber(Set.copyOf(read.values())).forEach(one -> known.put(one.number(), one));
        Set<String> bare = read.values().stream().filter(number -> !known.containsKey(number))
                .filter(Numbers::digits).map(Numbers::bare).filter(number -> !number.isEmpty())
                .collect(Collectors.toSet());
        zeroed = people.byBareNumber(bare).stream().collect(Collectors.groupingBy(one -> Numbers.bare(one.number())));
    }

    /**
     * The number of the row, as the directory has it.
     *
     * @throws DirectoryRefused if there is none, or its zeros are lost and not put back
     */
    String get(Row row) {
        DirectoryRefused damaged = refused.get(row.number());
        if (damaged != null) {
            throw damaged;
        }
        String number = written(row);
        List<Known> meant = meant(number);
        if (meant.isEmpty()) {
            return number;
        }
        var longer = new Argument.Text(meant.stream().map(Known::number).sorted().collect(Collectors.joining(", ")));
        if (meant.size() > 1) {
            throw DirectoryRefused.of(Says.ZEROS_AMBIGUOUS, new Argument.Text(number), longer);
        }
        if (!zeros) {
            throw DirectoryRefused.of(Says.ZEROS_LOST, new Argument.Text(number), longer);
        }
        return meant.getFirst().number();
    }

    /** True if the row's number was given its zeros back. */
    boolean restored(Row row) {
        return zeros && read.containsKey(row.number()) && meant(written(row)).size() == 1;
    }

    Optional<Known> find(String number) {
        return Optional.ofNullable(known.get(number))
                .or(() -> zeroed.getOrDefault(Numbers.bare(number), List.of()).stream()
                        .filter(one -> one.number().equals(number)).findFirst());
    }

    /** The rows with each number that can be read. */
    Map<String, List<Row>> rows(List<Row> rows) {
        Map<String, List<Row>> byNumber = new HashMap<>();
        for (Row row : rows) {
            try {
                byNumber.computeIfAbsent(get(row), _ -> new ArrayList<>()).add(row);
            } catch (DirectoryRefused _) {
                // Said where the row itself is judged.
            }
        }
        return byNumber;
    }

    /** The numbers as they are written. */
    Collection<String> written() {
        return read.values();
    }

    /** True if some row means this person, or may mean him: then he is not missing. */
    boolean mayMean(UUID person, String number, String name) {
        return known.containsKey(number) || unreadable.contains(name) || zeroed
                .getOrDefault(Numbers.bare(number), List.of()).stream().anyMatch(one -> one.id().equals(person));
    }

    /** The ids of all whom the numbers mean as they are, or with their zeros. */
    Set<UUID> people() {
        Set<UUID> people = new HashSet<>();
        known.values().forEach(one -> people.add(one.id()));
        zeroed.values().forEach(all -> all.forEach(one -> people.add(one.id())));
        return people;
    }

    /** The numbers that the row may mean; none where it cannot be read. */
    Set<String> meantBy(Row row) {
        Set<String> numbers = new HashSet<>();
        Optional.ofNullable(read.get(row.number())).ifPresent(number -> {
            numbers.add(number);
            meant(number).forEach(one -> numbers.add(one.number()));
        });
        return numbers;
    }

    private String written(Row row) {
        return java.util.Objects.requireNonNull(read.get(row.number()));
    }

    /** Who has this number with zeros in front of it, where nobody has it as it is. */
    private List<Known> meant(String number) {
        return known.containsKey(number)
                ? List.of()
                : zeroed.getOrDefault(Numbers.bare(number), List.of()).stream()
                        .filter(one -> one.number().length() > number.length()).toList();
    }
}
