package org.rostra.voice.imitation;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** A suspected imitation is the publicity department's alone. */
@Component
class ImitationRelations implements Relations {
    private final ImitationTable imitations;

    ImitationRelations(ImitationTable imitations) {
        this.imitations = imitations;
    }

    @Override
    public String kind() {
        return Imitation.KIND;
    }

    @Override
    public Action reading() {
        return Action.IMITATION_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return imitations.find(subject.id()).isPresent() ? new Standing(true, Set.of()) : Standing.NOWHERE;
    }
}
