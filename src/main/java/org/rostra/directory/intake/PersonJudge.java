package org.rostra.directory.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Person;
import org.rostra.directory.Phones;
import org.rostra.directory.Says;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;
import org.springframework.stereotype.Component;

/** Judges lists of people. A person is known by the number, never by the name; what a list leaves blank stays. */
@Component
class PersonJudge implements Judge<PersonJudge.Draft> {
    /**
     * A person as the row has it; the telephone number is sealed only when it is written.
     *
     * @param before as the directory has him; nothing for a new one
     */
    record Draft(Known person, @Nullable String phone, @Nullable Known before) {}

    private final PersonIntakeTable table;
    private final UnitIntakeTable units;
    private final Phones phones;

    PersonJudge(PersonIntakeTable table, UnitIntakeTable units, Phones phones) {
        this.table = table;
        this.units = units;
        this.phones = phones;
    }

    @Override
    public ListKind kind() {
        return ListKind.PEOPLE;
    }

    @Override
    public List<Judged<Draft>> judge(Heading heading, List<Row> rows, LocalDate day) {
        List<String> numbers = rows.stream().map(row -> heading.text(row, Field.NUMBER)).distinct().toList();
        Map<String, Known> known = table.byNumber(numbers).stream()
                .collect(Collectors.toMap(Known::number, Function.identity()));
        var places = new KnownUnits(units.open());
        int usual = Numbers.usualLength(numbers);
        Map<String, Integer> firsts = new HashMap<>();
        List<Judged<Draft>> judged = new ArrayList<>();
        for (Row row : rows) {
            try {
                String number = Numbers.read(heading.text(row, Field.NUMBER), firsts, row);
                judged.add(judged(heading, row, number, known.get(number), places, usual));
            } catch (DirectoryRefused e) {
                judged.add(Judged.refused(row, e));
            }
        }
        return judged;
    }

    private Judged<Draft> judged(Heading heading, Row row, String number, @Nullable Known known, KnownUnits places,
            int usual) {
        Optional<Known> before = Optional.ofNullable(known);
        String unit = heading.text(row, Field.UNIT);
        String phone = Fields.phone(heading.text(row, Field.PHONE)).orElse(null);
        var person = new Known(known == null ? Ids.next() : known.id(), number,
                Fields.name("name", heading.text(row, Field.NAME)), kind(heading, row, before),
                unit.isEmpty() ? before.map(Known::unit).orElse(null) : places.get(unit),
                Fields.email(heading.text(row, Field.EMAIL)).or(() -> before.map(Known::email)).orElse(null),
                known == null ? null : known.phone(),
                Dates.until(heading.text(row, Field.LEAVE)).or(() -> before.map(Known::leave)).orElse(null), null);
        var draft = new Draft(person, phone, known);
        if (known == null) {
            return Judged.of(row, Verdict.ADDED, Numbers.shorter(number, usual) ? Warning.ZEROS_LOST : null, draft);
        }
        if (known.leftOn() != null) {
            throw DirectoryRefused.of(Says.PERSON_LEFT, new Argument.Text(known.name()));
        }
        boolean renamed = !known.name().equals(person.name());
        boolean same = known.described().equals(person.described()) && !contact(known, draft);
        return Judged.of(row, same ? Verdict.UNCHANGED : Verdict.CHANGED,
                renamed ? Warning.NAME_CHANGES : null, draft);
    }

    /** Whether there is another way to reach the person. */
    private boolean contact(Known known, Draft draft) {
        Known now = draft.person();
        byte[] sealed = known.phone();
        boolean samePhone = draft.phone() == null
                || sealed != null && phones.same(known.id(), sealed, draft.phone());
        return !samePhone || !Objects.equals(known.email(), now.email());
    }

    /** What the row says; else what is known; else whose numbers the list is said to hold. */
    private static Person.Kind kind(Heading heading, Row row, Optional<Known> before) {
        String written = heading.text(row, Field.KIND);
        return Vocabulary.personKind(written).or(() -> before.map(Known::kind))
                .or(heading::people)
                .orElseThrow(() -> DirectoryRefused.of(Says.PERSON_KIND_MISSING, new Argument.Text(written)));
    }

    @Override
    public List<Entry> write(List<Judged<Draft>> judged, LocalDate day) {
        List<Known> added = new ArrayList<>();
        List<Known> changed = new ArrayList<>();
        List<Entry> lines = new ArrayList<>();
        for (Judged<Draft> row : judged) {
            Draft draft = row.entry();
            if (draft != null) {
                (draft.before() == null ? added : changed).add(sealed(draft));
                line(draft).ifPresent(line -> lines.add(row.from(line)));
            }
        }
        if (table.insert(added) != added.size()) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        table.update(changed);
        return lines;
    }

    private Optional<Entry> line(Draft draft) {
        Known now = draft.person();
        Known before = draft.before();
        return before == null
                ? Optional.of(DirectoryEntries.registered(now.id(), now.number(), now.described()))
                : DirectoryEntries.amended(now.id(), before.described(), now.described(), contact(before, draft));
    }

    private Known sealed(Draft draft) {
        Known one = draft.person();
        UUID id = one.id();
        byte[] phone = draft.phone() == null ? one.phone() : phones.seal(id, draft.phone());
        return new Known(id, one.number(), one.name(), one.kind(), one.unit(), one.email(), phone, one.leave(), null);
    }
}
