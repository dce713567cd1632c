package org.rostra.paper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.policy.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forgets what stood on papers that were printed longer ago than such records are kept (R15); that they were printed stays. */
@Component
public class ForgetPapers {
    private static final String KEPT_AS = "cases";
    private static final int LOT = 200;

    private final PrintTable table;
    private final Calendars calendars;
    private final Regulation regulation;
    private final Ledger ledger;

    ForgetPapers(PrintTable table, Calendars calendars, Regulation regulation, Ledger ledger) {
        this.table = table;
        this.calendars = calendars;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** Some of them; tells how many. */
    @Transactional
    public int forget(Act act) {
        Optional<Retention> kept = Optional.ofNullable(regulation.retention().get(KEPT_AS));
        if (kept.isEmpty()) {
            return 0;
        }
        LocalDate before = Since.before(act.today(), kept.get().term(), calendars.current());
        List<UUID> old = table.forget(before.atStartOfDay(Act.ZONE).toInstant().atOffset(ZoneOffset.UTC), LOT);
        record(act, old, kept.get().clause(), KEPT_AS);
        return old.size();
    }

    /** All papers about subjects that are forgotten earlier than that; tells which they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<UUID> about(Act act, String kind, Collection<UUID> subjects, ClauseId clause, String keptAs) {
        List<UUID> old = table.forget(kind, subjects);
        record(act, old, clause, keptAs);
        return old;
    }

    private void record(Act act, List<UUID> old, ClauseId clause, String keptAs) {
        ledger.forgetAll(act, old.stream().map(id -> Entry.of(new Subject(Printout.KIND, id), "paper.forgotten")
                .under(clause, keptAs)).toList());
    }
}
