package org.rostra.publishing.correction;

import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Position;
import org.rostra.access.Relations;
import org.rostra.ledger.Subject;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who stands to an account in some way stands so to a copy that is out on it. */
@Component
class CopyRelations implements Relations {
    private final CopyTable copies;
    private final Register register;

    CopyRelations(CopyTable copies, @Lazy Register register) {
        this.copies = copies;
        this.register = register;
    }

    @Override
    public String kind() {
        return CopyTask.KIND;
    }

    @Override
    public Action reading() {
        return Action.COPY_READ;
    }

    @Override
    public Standing standing(UUID person, Subject subject, Set<Position> asked) {
        return copies.find(subject.id())
                .map(one -> CorrectionRelations.standing(register, person, one.account(), subject, asked))
                .orElse(Standing.NOWHERE);
    }
}
