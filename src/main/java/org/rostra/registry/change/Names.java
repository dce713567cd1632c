package org.rostra.registry.change;

import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.rostra.registry.change.ReadReport.Report;
import org.rostra.text.Normalised;
import org.springframework.stereotype.Component;

/** Whether a name was determined before the account bore it (四（三）). */
@Component
class Names {
    private final ChangeTable changes;
    private final Regulation regulation;

    Names(ChangeTable changes, Regulation regulation) {
        this.changes = changes;
        this.regulation = regulation;
    }

    /** True if the report tells no new name, or one that was determined. */
    @Enforces(Rule.NAME_DETERMINED)
    boolean determined(Act act, Account account, Report report) {
        return !report.items().contains(ChangeItem.NAME) || !regulation.holds(Rule.NAME_DETERMINED, act.today())
                || find(account, report.answers().text("name")).isPresent();
    }

    /** The determination of this name that is not carried out yet. */
    Optional<Change> find(Account account, String name) {
        return changes.findAlive(account.id(), Kind.RENAME).filter(one -> one.state() == State.APPROVED)
                .filter(one -> Normalised.key(one.answers().text("name")).equals(Normalised.key(name)));
    }
}
