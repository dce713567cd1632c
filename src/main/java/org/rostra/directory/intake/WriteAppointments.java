package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Appointment;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Endings;
import org.rostra.directory.Permit;
import org.rostra.directory.Says;
import org.rostra.directory.Seat;
import org.rostra.directory.intake.AppointmentIntakeTable.Written;
import org.rostra.ledger.Entry;
import org.springframework.stereotype.Component;

/** Writes what a list of appointments does: which offices are given, and which are over. */
@Component
class WriteAppointments {
    private final AppointmentIntakeTable table;
    private final Endings endings;
    private final Permit permit;

    WriteAppointments(AppointmentIntakeTable table, Endings endings, Permit permit) {
        this.table = table;
        this.endings = endings;
        this.permit = permit;
    }

    /** @throws DirectoryRefused if the directory has changed so that it would be something else */
    Effect write(List<Judged<Written>> judged, Extent extent) {
        List<Written> added = judged.stream().map(Judged::entry).filter(Objects::nonNull).toList();
        // Now that the rows hold these people, nobody gives one of them a seat of administration meanwhile.
        boolean whole = table.insert(added) == added.size();
        Set<UUID> administrators = permit.administrators();
        if (!whole || added.stream().anyMatch(one -> administrators.contains(one.held().person()))) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        List<Entry> lines = new ArrayList<>();
        Set<Seat> seats = new HashSet<>();
        for (Judged<Written> row : judged) {
            Optional.ofNullable(row.entry()).ifPresent(one -> {
                Appointment given = one.appointment();
                lines.add(row.from(DirectoryEntries.given(given, one.name())));
                seats.add(given.seat());
            });
        }
        Endings.Ended ended = endings.end(judged.stream().filter(row -> row.verdict() == Verdict.LEAVING)
                .map(Judged::target).filter(Objects::nonNull).map(Target::id).filter(Objects::nonNull).toList(),
                extent.day());
        lines.addAll(ended.lines());
        seats.addAll(ended.seats());
        return new Effect(lines, Set.of(), seats);
    }
}
