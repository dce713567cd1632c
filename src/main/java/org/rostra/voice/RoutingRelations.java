package org.rostra.voice;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** Who stands to an opinion in some way stands so to what units are asked about it. */
@Component
class RoutingRelations implements Relations {
    private final RoutingTable routings;
    private final OpinionRelations opinions;

    RoutingRelations(RoutingTable routings, OpinionRelations opinions) {
        this.routings = routings;
        this.opinions = opinions;
    }

    @Override
    public String kind() {
        return Routing.KIND;
    }

    @Override
    public Action reading() {
        return Action.OPINION_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return routings.find(subject.id())
                .map(one -> opinions.standing(person, new Subject(Opinion.KIND, one.opinion()), asked))
                .orElse(Standing.NOWHERE);
    }
}
