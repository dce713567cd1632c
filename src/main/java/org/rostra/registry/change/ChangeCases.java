package org.rostra.registry.change;

import java.util.Optional;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.Bodies;
import org.springframework.stereotype.Component;

/** Puts a change before those who decide on it, and again after it was returned. */
@Component
class ChangeCases {
    private final ChangeTable changes;
    private final Bodies bodies;
    private final Procedures procedures;

    ChangeCases(ChangeTable changes, Bodies bodies, Procedures procedures) {
        this.changes = changes;
        this.bodies = bodies;
        this.procedures = procedures;
    }

    /** Opens the case of a change that is stored. */
    CaseFile open(Act act, Account account, Unit unit, Change change, String procedure) {
        return procedures.start(act, procedure, bodies.decidedAs(account.body(), Optional.of(unit)),
                change.asSubject(), unit, change.applicant());
    }

    /** Stores the change as it is told now, and sends its returned case again. */
    CaseFile again(Act act, Account account, Unit unit, Change change) {
        changes.sendAgain(change);
        return procedures.resubmit(act, change.asSubject(), bodies.decidedAs(account.body(), Optional.of(unit)));
    }
}
