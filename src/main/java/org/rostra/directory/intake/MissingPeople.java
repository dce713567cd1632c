package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Permit;
import org.rostra.directory.Person;
import org.rostra.directory.Says;
import org.rostra.directory.intake.PersonIntakeTable.Covered;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;

/** Who is not on a complete list of people, and so has left. */
@Component
class MissingPeople {
    private final PersonIntakeTable table;
    private final Permit permit;

    MissingPeople(PersonIntakeTable table, Permit permit) {
        this.table = table;
        this.permit = permit;
    }

    /** The rows, and behind them who is missing. Whom a refused row may mean is not; who administers cannot leave so. */
    <E> Difference<E> behind(Heading heading, List<Judged<E>> rows, ListedNumbers numbers, Extent extent) {
        Person.Kind kind = extent.people();
        if (!extent.complete() || kind == null) {
            return Difference.of(rows);
        }
        Set<UUID> administrators = permit.administrators();
        List<Covered> covered = table.covered(kind, extent.within());
        List<Judged<E>> all = new ArrayList<>(rows);
        int number = rows.getLast().row().number();
        for (Covered one : covered) {
            if (!numbers.mayMean(one.id(), one.number(), one.name())) {
                var row = heading.row(++number, Map.of(Field.NUMBER, one.number(), Field.NAME, one.name(), Field.UNIT,
                        one.unit()));
                Target target = Target.missing(one.id());
                all.add(administrators.contains(one.id())
                        ? Judged.<E>refused(row, DirectoryRefused.of(Says.PERSON_SEATED,
                                new Argument.Text(one.name()))).about(target)
                        : Judged.missing(row, target));
            }
        }
        return new Difference<>(all, covered.size());
    }
}
