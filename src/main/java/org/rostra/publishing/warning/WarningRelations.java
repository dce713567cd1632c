package org.rostra.publishing.warning;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;

/** A warning is for the publicity department and for whoever gave it: not for the account that it is about. */
@Component
class WarningRelations implements Relations {
    private final WarningTable warnings;

    WarningRelations(WarningTable warnings) {
        this.warnings = warnings;
    }

    @Override
    public String kind() {
        return EarlyWarning.KIND;
    }

    @Override
    public Action reading() {
        return Action.WARNING_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return warnings.find(subject.id()).map(one -> new Standing(true, person.equals(one.reportedBy())
                ? Set.of(Position.APPLICANT)
                : Set.of())).orElse(Standing.NOWHERE);
    }
}
