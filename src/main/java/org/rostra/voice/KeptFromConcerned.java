package org.rostra.voice;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Subject;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.procedure.KeptFrom;
import org.springframework.stereotype.Component;

/** Whom an opinion concerns finds neither it nor what a unit is asked about it on his desk. */
@Component
class KeptFromConcerned implements KeptFrom {
    private final RoutingTable routings;

    KeptFromConcerned(RoutingTable routings) {
        this.routings = routings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Opinion.KIND, Routing.KIND);
    }

    @Override
    @Enforces(Rule.REPORTER_HIDDEN)
    public Map<UUID, Set<UUID>> people(Collection<Subject> subjects) {
        Map<UUID, UUID> opinions = routings.list(ids(subjects, Routing.KIND)).stream()
                .collect(Collectors.toMap(Routing::id, Routing::opinion));
        ids(subjects, Opinion.KIND).forEach(id -> opinions.put(id, id));
        Map<UUID, Set<UUID>> concerned = routings.concerned(opinions.values());
        return opinions.entrySet().stream().filter(one -> concerned.containsKey(one.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, one -> concerned.getOrDefault(one.getValue(), Set.of())));
    }

    @Override
    @Enforces(Rule.REPORTER_HIDDEN)
    public Map<UUID, Set<UUID>> subjects(Collection<UUID> people) {
        return routings.concerning(people);
    }

    private static List<UUID> ids(Collection<Subject> subjects, String kind) {
        return subjects.stream().filter(one -> one.kind().equals(kind)).map(Subject::id).toList();
    }
}
