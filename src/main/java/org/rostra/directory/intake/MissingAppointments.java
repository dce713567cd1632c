package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rostra.directory.intake.AppointmentIntakeTable.Covered;
import org.rostra.directory.intake.AppointmentIntakeTable.Held;
import org.springframework.stereotype.Component;

/** Which appointments are not on a complete list of them, and so are over. */
@Component
class MissingAppointments {
    private final AppointmentIntakeTable table;

    MissingAppointments(AppointmentIntakeTable table) {
        this.table = table;
    }

    /** The rows, and behind them what is missing. What a person holds stays while one of his rows is refused. */
    <E> Difference<E> behind(Heading heading, List<Judged<E>> rows, Set<Held> listed, Set<String> doubtful,
            Extent extent) {
        if (!extent.complete()) {
            return Difference.of(rows);
        }
        List<Covered> covered = table.covered(extent.offices(), extent.within(), extent.day());
        List<Judged<E>> all = new ArrayList<>(rows);
        int number = rows.getLast().row().number();
        for (Covered one : covered) {
            if (!listed.contains(one.held()) && !doubtful.contains(one.number()) && !doubtful.contains(one.name())) {
                all.add(Judged.missing(heading.row(++number, Map.of(Field.NUMBER, one.number(), Field.NAME, one.name(),
                        Field.OFFICE, Vocabulary.word(one.held().office()), Field.UNIT, one.unit())),
                        Target.missing(one.id())));
            }
        }
        return new Difference<>(all, covered.size());
    }
}
