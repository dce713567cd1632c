package org.rostra.procedure;

import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.UnitTies;
import org.rostra.web.Message;
import org.springframework.stereotype.Component;

/** A case is of some unit until it ends: a unit with open cases is not closed. */
@Component
class CaseTies implements UnitTies {
    private final CaseTable table;

    CaseTies(CaseTable table) {
        this.table = table;
    }

    @Override
    public Optional<Message> on(UUID unit) {
        int open = table.openOf(java.util.List.of(unit)).size();
        return open == 0 ? Optional.empty() : Optional.of(Message.of("procedure.tie.cases", open));
    }
}
