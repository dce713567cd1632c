package org.rostra.directory.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.AppointmentImpact;
import org.rostra.directory.Seat;
import org.rostra.directory.Shift;
import org.rostra.ledger.Act;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a list would do beyond the directory: to accounts, to what waits, to offices. Told before anybody confirms. */
@Component
public class ListImpacts {
    private final RowTable rows;
    private final List<AppointmentImpact> sources;

    ListImpacts(RowTable rows, List<AppointmentImpact> sources) {
        this.rows = rows;
        this.sources = sources;
    }

    /**
     * What the whole list does.
     *
     * @param batch as the reader was found to be allowed to see it
     */
    @Transactional(readOnly = true)
    public List<Message> inAll(Act act, Batch batch) {
        Shift shift = shift(act, batch);
        return shift.empty()
                ? List.of()
                : sources.stream().flatMap(source -> source.inAll(shift).stream()).toList();
    }

    /** What those of its rows do that are shown, by row number. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Message>> each(Act act, Batch batch, Collection<StagedRow> shown) {
        Map<UUID, Integer> numbers = new HashMap<>();
        shown.stream().filter(row -> row.verdict() == Verdict.LEAVING || row.verdict() == Verdict.MOVED)
                .forEach(row -> numbers.put(Objects.requireNonNull(Objects.requireNonNull(row.target()).id()),
                        row.number()));
        Map<Integer, List<Message>> each = new HashMap<>();
        if (!numbers.isEmpty()) {
            Shift shift = shift(act, batch);
            sources.forEach(source -> source.each(shift, numbers.keySet()).forEach((id, said) -> each
                    .computeIfAbsent(Objects.requireNonNull(numbers.get(id)), _ -> new ArrayList<>()).addAll(said)));
        }
        return each;
    }

    private Shift shift(Act act, Batch batch) {
        boolean people = batch.kind() == ListKind.PEOPLE;
        Set<UUID> gone = new HashSet<>();
        Map<UUID, UUID> moving = new HashMap<>();
        Set<Seat> given = new HashSet<>();
        for (Target one : rows.targets(batch.id(), EnumSet.of(Verdict.LEAVING, Verdict.MOVED, Verdict.ADDED))) {
            if (one.seat() != null) {
                given.add(Seat.parse(one.seat()));
            } else if (one.id() != null && one.goesTo() != null) {
                moving.put(one.id(), one.goesTo());
            } else if (one.id() != null) {
                gone.add(one.id());
            }
        }
        return new Shift(people ? gone : Set.of(), moving, people ? Set.of() : gone, given, act.today());
    }
}
