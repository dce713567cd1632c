package org.rostra.voice.rights;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** A request is for who asked, and for the office that answers. */
@Component
class RequestRelations implements Relations {
    private final RequestTable requests;

    RequestRelations(RequestTable requests) {
        this.requests = requests;
    }

    @Override
    public String kind() {
        return RightsRequest.KIND;
    }

    @Override
    public Action reading() {
        return Action.RIGHTS_REQUEST_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return requests.find(subject.id()).map(one -> new Standing(true, person.equals(one.person())
                ? Set.of(Position.APPLICANT)
                : Set.of())).orElse(Standing.NOWHERE);
    }
}
