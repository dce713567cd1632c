package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Office;
import org.rostra.directory.Permit;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.directory.intake.AppointmentIntakeTable.Held;
import org.rostra.directory.intake.AppointmentIntakeTable.Written;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.sheets.Row;
import org.springframework.stereotype.Component;

/**
 * Judges lists of who holds which office. The number tells the person; a name beside it must agree. What is not on a
 * complete list is over.
 */
@Component
class AppointmentJudge implements Judge<Written> {
    private final AppointmentIntakeTable table;
    private final PersonIntakeTable people;
    private final UnitIntakeTable units;
    private final MissingAppointments missing;
    private final WriteAppointments writing;
    private final Permit permit;
    private final Regulation regulation;

    AppointmentJudge(AppointmentIntakeTable table, PersonIntakeTable people, UnitIntakeTable units,
            MissingAppointments missing, WriteAppointments writing, Permit permit,
            Regulation regulation) {
        this.table = table;
        this.people = people;
        this.units = units;
        this.missing = missing;
        this.writing = writing;
        this.permit = permit;
        this.regulation = regulation;
    }

    @Override
    public ListKind kind() {
        return ListKind.APPOINTMENTS;
    }

    @Override
    public Difference<Written> judge(Heading heading, List<Row> rows, Extent extent) {
        var numbers = new ListedNumbers(heading, rows, extent.zeros(), people);
        Set<Held> held = new HashSet<>(table.held(numbers.people(), extent.day()));
        var places = new KnownUnits(units.open());
        Set<UUID> administrators = permit.administrators();
        Map<Held, Row> firsts = new HashMap<>();
        Set<String> doubtful = new HashSet<>();
        List<Judged<Written>> judged = new ArrayList<>(rows.size());
        for (Row row : rows) {
            try {
                String number = numbers.get(row);
                Written one = read(heading, row, person(numbers, number), places, extent);
                if (administrators.contains(one.held().person())) {
                    throw DirectoryRefused.of(Says.PERSON_ADMINISTERS, new Argument.Text(one.name()));
                }
                Judged<Written> said = judged(heading, row, one, firsts.putIfAbsent(one.held(), row), held);
                judged.add(numbers.restored(row) ? said.warned(Warning.ZEROS_RESTORED, number) : said);
            } catch (DirectoryRefused e) {
                judged.add(Judged.refused(row, e));
                doubtful.addAll(numbers.meantBy(row));
                doubtful.add(heading.text(row, Field.NAME));
            }
        }
        return missing.behind(heading, judged, firsts.keySet(), doubtful, extent);
    }

    private static Judged<Written> judged(Heading heading, Row row, Written one, @Nullable Row first,
            Set<Held> held) {
        if (first != null && !Repeats.same(heading, row, first)) {
            throw DirectoryRefused.of(Says.ROW_TWICE, new Argument.Text(heading.text(row, Field.NUMBER)),
                    new Argument.Count(first.number()));
        }
        return first != null
                ? Judged.repeated(row, first.number())
                : held.contains(one.held())
                        ? Judged.of(row, Verdict.UNCHANGED, null, one)
                        : Judged.of(row, Verdict.ADDED, null, one).about(Target.given(one.appointment().seat()));
    }

    private static Known person(ListedNumbers numbers, String number) {
        Known person = numbers.find(number)
                .orElseThrow(() -> DirectoryRefused.of(Says.PERSON_UNKNOWN, new Argument.Text(number)));
        if (person.leftOn() != null) {
            throw DirectoryRefused.of(Says.PERSON_LEFT, new Argument.Text(person.name()));
        }
        return person;
    }

    private Written read(Heading heading, Row row, Known person, KnownUnits places, Extent extent) {
        String name = heading.text(row, Field.NAME);
        if (!name.isEmpty() && !Fields.name("name", name).equals(person.name())) {
            throw DirectoryRefused.of(Says.NAME_DIFFERS, new Argument.Text(person.number()),
                    new Argument.Text(person.name()));
        }
        String written = heading.text(row, Field.OFFICE);
        Office office = Vocabulary.office(written)
                .orElseThrow(() -> DirectoryRefused.of(Says.OFFICE_UNKNOWN, new Argument.Text(written)));
        if (person.kind() == Person.Kind.STUDENT && office.ofStaffOnly()
                && regulation.holds(Rule.SUPERVISOR_BY_BODY, extent.day())) {
            throw DirectoryRefused.of(Says.STUDENT_SUPERVISES, new Argument.Text(person.name()),
                    new Argument.Text(regulation.basis(Rule.SUPERVISOR_BY_BODY).id().value()));
        }
        var held = new Held(person.id(), office, places.get(heading.text(row, Field.UNIT)));
        return new Written(Ids.next(), held, Dates.from(heading.text(row, Field.FROM)).orElse(extent.day()),
                person.name());
    }

    @Override
    public Effect write(Act act, List<Judged<Written>> judged, Extent extent) {
        return writing.write(judged, extent);
    }
}
