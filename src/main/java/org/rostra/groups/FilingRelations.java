package org.rostra.groups;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to a group in some way stands so to its filing. */
@Component
class FilingRelations implements Relations {
    private final FilingTable filings;
    private final Register register;

    FilingRelations(FilingTable filings, @Lazy Register register) {
        this.filings = filings;
        this.register = register;
    }

    @Override
    public String kind() {
        return Filing.KIND;
    }

    @Override
    public Action reading() {
        return Action.ACCOUNT_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return filings.find(subject.id()).map(filing -> {
            Standing standing = register.standing(person, filing.group(), filing.asSubject(), asked);
            if (person.equals(filing.applicant())) {
                standing.positions().add(Position.APPLICANT);
            }
            return standing;
        }).orElse(Standing.NOWHERE);
    }
}
