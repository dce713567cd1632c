package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.DirectoryEntries;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Endings;
import org.rostra.directory.Permit;
import org.rostra.directory.Phones;
import org.rostra.directory.Says;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.directory.intake.PersonReading.Draft;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.springframework.stereotype.Component;

/** Writes what a list of people does: who comes, changes, moves, and who is gone. */
@Component
class WritePeople {
    private final PersonIntakeTable table;
    private final Phones phones;
    private final Endings endings;
    private final Permit permit;

    WritePeople(PersonIntakeTable table, Phones phones, Endings endings, Permit permit) {
        this.table = table;
        this.phones = phones;
        this.endings = endings;
        this.permit = permit;
    }

    /** @throws DirectoryRefused if the directory has changed so that it would be something else */
    Effect write(Act act, List<Judged<Draft>> judged, Extent extent) {
        List<Known> added = new ArrayList<>();
        List<Known> changed = new ArrayList<>();
        List<Entry> lines = new ArrayList<>();
        Set<UUID> concerned = new HashSet<>();
        for (Judged<Draft> row : judged) {
            Draft draft = row.entry();
            if (draft != null) {
                (draft.before() == null ? added : changed).add(sealed(draft));
                line(draft).ifPresent(line -> lines.add(row.from(line)));
                if (draft.moves()) {
                    concerned.add(draft.person().id());
                }
            }
        }
        if (table.insert(added) != added.size()) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        table.update(changed);
        Set<UUID> gone = gone(judged);
        Endings.Ended ended = endings.leave(act, gone, extent.day());
        // Now that their rows are held, nobody gives one of them a seat of administration meanwhile.
        if (permit.administrators().stream().anyMatch(gone::contains)) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        lines.addAll(ended.lines());
        concerned.addAll(gone);
        return new Effect(lines, concerned, ended.seats());
    }

    private static Set<UUID> gone(List<Judged<Draft>> judged) {
        Set<UUID> gone = new HashSet<>();
        judged.stream().filter(row -> row.verdict() == Verdict.LEAVING).map(Judged::target)
                .filter(Objects::nonNull).map(Target::id).filter(Objects::nonNull).forEach(gone::add);
        return gone;
    }

    private Optional<Entry> line(Draft draft) {
        Known now = draft.person();
        Known before = draft.before();
        return before == null
                ? Optional.of(DirectoryEntries.registered(now.id(), now.number(), now.described()))
                : DirectoryEntries.amended(now.id(), before.described(), now.described(), contact(before, draft));
    }

    private boolean contact(Known before, Draft draft) {
        byte[] sealed = before.phone();
        return draft.phone() != null && (sealed == null || !phones.same(before.id(), sealed, draft.phone()))
                || !Objects.equals(before.email(), draft.person().email());
    }

    private Known sealed(Draft draft) {
        Known one = draft.person();
        UUID id = one.id();
        byte[] phone = draft.phone() == null ? one.phone() : phones.seal(id, draft.phone());
        return new Known(id, one.number(), one.name(), one.kind(), one.unit(), one.email(), phone, one.leave(), null);
    }
}
