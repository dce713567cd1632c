package org.rostra.publishing.correction;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to an account in some way stands so to what is corrected on it; who found it has no part in it. */
@Component
class CorrectionRelations implements Relations {
    private final CorrectionTable corrections;
    private final Register register;

    CorrectionRelations(CorrectionTable corrections, @Lazy Register register) {
        this.corrections = corrections;
        this.register = register;
    }

    @Override
    public String kind() {
        return Correction.KIND;
    }

    @Override
    public Action reading() {
        return Action.CORRECTION_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return corrections.find(subject.id())
                .map(one -> standing(register, person, one.account(), subject, asked))
                .orElse(Standing.NOWHERE);
    }

    /** As towards the account, without the parts somebody has in cases about that. */
    static Standing standing(Register register, UUID person, UUID account, Subject subject, Set<Position> asked) {
        Set<Position> ofAccount = EnumSet.noneOf(Position.class);
        ofAccount.addAll(asked);
        ofAccount.removeAll(Set.of(Position.APPLICANT, Position.ASSIGNEE, Position.DECIDED));
        Set<Position> positions = EnumSet.noneOf(Position.class);
        positions.addAll(register.standing(person, account, subject, ofAccount).positions());
        positions.retainAll(ofAccount);
        return new Standing(true, positions);
    }
}
