package org.rostra.conduct;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Subject;
import org.rostra.procedure.KeptFrom;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Before the notice nobody finds on his own desk what he is suspected of. */
@Component
class KeptFromParty implements KeptFrom {
    private static final int MOST = 1_000;

    private final MeasureTable measures;
    private final MeasureSides sides;
    private final Clock clock;

    KeptFromParty(MeasureTable measures, @Lazy MeasureSides sides, Clock clock) {
        this.measures = measures;
        this.sides = sides;
        this.clock = clock;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Measure.KIND);
    }

    @Override
    public Map<UUID, Set<UUID>> people(Collection<Subject> subjects) {
        return by(measures.list(subjects.stream().map(Subject::id).toList()).stream()
                .filter(one -> one.notice() == null).toList());
    }

    @Override
    public Map<UUID, Set<UUID>> subjects(Collection<UUID> people) {
        Map<UUID, Set<UUID>> kept = new HashMap<>();
        by(measures.untold(people, MOST)).forEach((measure, parties) -> parties.stream().filter(people::contains)
                .forEach(person -> kept.computeIfAbsent(person, _ -> new HashSet<>()).add(measure)));
        return kept;
    }

    private Map<UUID, Set<UUID>> by(List<Measure> untold) {
        return sides.parties(untold, clock.today());
    }
}
