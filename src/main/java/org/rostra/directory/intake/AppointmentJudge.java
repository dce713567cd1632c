package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Office;
import org.rostra.directory.Permit;
import org.rostra.directory.Says;
import org.rostra.directory.intake.AppointmentIntakeTable.Held;
import org.rostra.directory.intake.AppointmentIntakeTable.Written;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;
import org.springframework.stereotype.Component;

/**
 * Judges lists of who holds which office. The number tells the person; a name beside it must agree. A list adds
 * appointments and never ends one.
 */
@Component
class AppointmentJudge implements Judge<Written> {
    private final AppointmentIntakeTable table;
    private final PersonIntakeTable people;
    private final UnitIntakeTable units;
    private final Permit permit;

    AppointmentJudge(AppointmentIntakeTable table, PersonIntakeTable people, UnitIntakeTable units,
            Permit permit) {
        this.table = table;
        this.people = people;
        this.units = units;
        this.permit = permit;
    }

    @Override
    public ListKind kind() {
        return ListKind.APPOINTMENTS;
    }

    @Override
    public List<Judged<Written>> judge(Heading heading, List<Row> rows, LocalDate day) {
        Map<String, Known> known = people
                .byNumber(rows.stream().map(row -> heading.text(row, Field.NUMBER)).distinct().toList()).stream()
                .collect(Collectors.toMap(Known::number, Function.identity()));
        Set<Held> held = new HashSet<>(table.held(known.values().stream().map(Known::id).toList(), day));
        var places = new KnownUnits(units.open());
        Set<UUID> administrators = permit.administrators();
        Map<Held, Integer> firsts = new HashMap<>();
        List<Judged<Written>> judged = new ArrayList<>();
        for (Row row : rows) {
            try {
                Written one = read(heading, row, known, places, day);
                if (administrators.contains(one.held().person())) {
                    throw DirectoryRefused.of(Says.PERSON_ADMINISTERS, new Argument.Text(one.name()));
                }
                Integer first = firsts.putIfAbsent(one.held(), row.number());
                if (first != null) {
                    throw DirectoryRefused.of(Says.ROW_TWICE, new Argument.Text(heading.text(row, Field.NUMBER)),
                            new Argument.Count(first));
                }
                judged.add(Judged.of(row, held.contains(one.held()) ? Verdict.UNCHANGED : Verdict.ADDED, null, one));
            } catch (DirectoryRefused e) {
                judged.add(Judged.refused(row, e));
            }
        }
        return judged;
    }

    private static Written read(Heading heading, Row row, Map<String, Known> known, KnownUnits places,
            LocalDate day) {
        String number = Fields.number(heading.text(row, Field.NUMBER));
        Known person = known.get(number);
        if (person == null) {
            throw DirectoryRefused.of(Says.PERSON_UNKNOWN, new Argument.Text(number));
        }
        if (person.leftOn() != null) {
            throw DirectoryRefused.of(Says.PERSON_LEFT, new Argument.Text(person.name()));
        }
        String name = heading.text(row, Field.NAME);
        if (!name.isEmpty() && !Fields.name("name", name).equals(person.name())) {
            throw DirectoryRefused.of(Says.NAME_DIFFERS, new Argument.Text(number),
                    new Argument.Text(person.name()));
        }
        String written = heading.text(row, Field.OFFICE);
        Office office = Vocabulary.office(written)
                .orElseThrow(() -> DirectoryRefused.of(Says.OFFICE_UNKNOWN, new Argument.Text(written)));
        var held = new Held(person.id(), office, places.get(heading.text(row, Field.UNIT)));
        return new Written(Ids.next(), held, Dates.from(heading.text(row, Field.FROM)).orElse(day), person.name());
    }

    @Override
    public List<Entry> write(List<Judged<Written>> judged, LocalDate day) {
        List<Written> added = judged.stream().map(Judged::entry).filter(Objects::nonNull).toList();
        // Now that the rows hold these people, nobody gives one of them a seat of administration meanwhile.
        boolean whole = table.insert(added) == added.size();
        Set<UUID> administrators = permit.administrators();
        if (!whole || added.stream().anyMatch(one -> administrators.contains(one.held().person()))) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        return judged.stream().flatMap(row -> Optional.ofNullable(row.entry()).stream()
                .map(one -> row.from(DirectoryEntries.given(one.appointment(), one.name())))).toList();
    }
}
