package org.rostra.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the auditor reads in the ledger: everything that happened, and of people only what he might read anyway. */
@Component
public class LedgerReadings {
    /** A subject's lines; {@code open} where the withheld values are shown. */
    public record History(Subject subject, List<Event> events, boolean open) {}

    private final Ledger ledger;
    private final Access access;

    LedgerReadings(Ledger ledger, Access access) {
        this.ledger = ledger;
        this.access = access;
    }

    /** The newest lines of all subjects, or those before a line. */
    @Transactional(readOnly = true)
    public List<Event> recent(Act act, @Nullable UUID before, int limit) {
        access.check(act, Action.LEDGER_READ);
        return ledger.recent(before, limit);
    }

    /** The history of one subject; names and free text only for who may read the subject itself. */
    @Transactional(readOnly = true)
    public Optional<History> history(Act act, Subject subject) {
        access.check(act, Action.LEDGER_READ);
        List<Event> events = ledger.historyOf(subject);
        boolean open = access.mayRead(act, subject);
        return events.isEmpty() ? Optional.empty() : Optional.of(new History(subject, events, open));
    }
}
