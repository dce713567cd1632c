package org.rostra.registry.change;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to an account in some way stands so to its changes. */
@Component
class ChangeRelations implements Relations {
    private final ChangeTable changes;
    private final Register register;

    ChangeRelations(ChangeTable changes, @Lazy Register register) {
        this.changes = changes;
        this.register = register;
    }

    @Override
    public String kind() {
        return Change.KIND;
    }

    @Override
    public Action reading() {
        return Action.ACCOUNT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return changes.find(subject.id()).map(change -> standing(person, change, asked)).orElse(Standing.NOWHERE);
    }

    private Standing standing(UUID person, Change change, Set<Position> asked) {
        Standing standing = register.standing(person, change.account(), change.asSubject(), asked);
        if (person.equals(change.applicant())) {
            standing.positions().add(Position.APPLICANT);
        }
        return standing;
    }
}
