package org.rostra.groups.decision;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to a group in some way stands so to its decisions. */
@Component
class DecisionRelations implements Relations {
    private final DecisionTable decisions;
    private final Register register;

    DecisionRelations(DecisionTable decisions, @Lazy Register register) {
        this.decisions = decisions;
        this.register = register;
    }

    @Override
    public String kind() {
        return Decision.KIND;
    }

    @Override
    public Action reading() {
        return Action.ACCOUNT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return decisions.find(subject.id())
                .map(one -> register.standing(person, one.group(), one.asSubject(), asked)).orElse(Standing.NOWHERE);
    }
}
