package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Person;
import org.rostra.directory.Phones;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.directory.intake.PersonReading.Draft;
import org.rostra.ledger.Act;
import org.rostra.sheets.Row;
import org.springframework.stereotype.Component;

/**
 * Judges lists of people. A person is known by the number, never by the name; what a list leaves blank stays. Who is not
 * on a complete list has left.
 */
@Component
class PersonJudge implements Judge<Draft> {
    private final PersonIntakeTable table;
    private final UnitIntakeTable units;
    private final Phones phones;
    private final MissingPeople missing;
    private final WritePeople writing;

    PersonJudge(PersonIntakeTable table, UnitIntakeTable units, Phones phones, MissingPeople missing,
            WritePeople writing) {
        this.table = table;
        this.units = units;
        this.phones = phones;
        this.missing = missing;
        this.writing = writing;
    }

    @Override
    public ListKind kind() {
        return ListKind.PEOPLE;
    }

    @Override
    public Difference<Draft> judge(Heading heading, List<Row> rows, Extent extent) {
        var numbers = new ListedNumbers(heading, rows, extent.zeros(), table);
        var repeats = new Repeats(heading, numbers.rows(rows));
        var reading = new PersonReading(heading, extent, new KnownUnits(units.open()), phones);
        int usual = Numbers.usualLength(numbers.written());
        List<Judged<Draft>> judged = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                String number = numbers.get(row);
                repeats.require(row);
                OptionalInt earlier = repeats.earlier(row);
                Judged<Draft> one = earlier.isPresent()
                        ? Judged.repeated(row, earlier.getAsInt())
                        : judged(reading, row, number, numbers.find(number), usual);
                judged.add(numbers.restored(row) ? one.warned(Warning.ZEROS_RESTORED, number) : one);
            } catch (DirectoryRefused e) {
                judged.add(Judged.refused(row, e));
            }
        }
        return missing.behind(heading, namesakes(judged), numbers, extent);
    }

    private static Judged<Draft> judged(PersonReading reading, Row row, String number, Optional<Known> before,
            int usual) {
        Draft draft = reading.read(row, number, before);
        Known known = draft.before();
        if (known == null) {
            return Judged.of(row, Verdict.ADDED, Numbers.shorter(number, usual) ? Warning.ZEROS_LOST : null, draft);
        }
        return Judged.of(row, reading.verdict(known, draft),
                known.name().equals(draft.person().name()) ? null : Warning.NAME_CHANGES, draft)
                .about(Target.person(known.id(), draft.moves() ? draft.person().unit() : null));
    }

    /** Points out newcomers of whose name somebody is here already who is not on the list. */
    private List<Judged<Draft>> namesakes(List<Judged<Draft>> judged) {
        Set<String> listed = new HashSet<>();
        Set<String> newcomers = new HashSet<>();
        judged.stream().map(Judged::entry).filter(Objects::nonNull).forEach(draft -> {
            listed.add(draft.person().number());
            if (draft.before() == null) {
                newcomers.add(draft.person().name());
            }
        });
        Map<String, Person> others = new HashMap<>(table.named(newcomers, listed).stream()
                .collect(Collectors.toMap(Person::name, one -> one, (one, _) -> one)));
        return judged.stream().map(row -> {
            Draft draft = row.entry();
            Person other = draft == null || draft.before() != null || row.warning() != null
                    ? null
                    : others.get(draft.person().name());
            return other == null ? row : row.warned(Warning.SAME_NAME, other.number());
        }).toList();
    }

    @Override
    public Effect write(Act act, List<Judged<Draft>> judged, Extent extent) {
        return writing.write(act, judged, extent);
    }
}
