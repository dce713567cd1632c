package org.rostra.paper;

import org.rostra.policy.Regulation;
import org.rostra.policy.Retention;

import java.time.Instant;
import java.util.Optional;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Since;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.springframework.stereotype.Component;

/** How long records of a kind are kept (R15). */
@Component
public class Kept {
    private final Regulation regulation;
    private final Calendars calendars;

    Kept(Regulation regulation, Calendars calendars) {
        this.regulation = regulation;
        this.calendars = calendars;
    }

    /** What ended before is forgotten, and by which clause. */
    public record Ended(Instant before, ClauseId clause) {}

    /** Empty where the pack keeps them for ever. */
    public Optional<Ended> until(Act act, String keptAs) {
        return Optional.<Retention>ofNullable(regulation.retention().get(keptAs)).map(kept -> new Ended(Since
                .before(act.today(), kept.term(), calendars.current()).atStartOfDay(Act.ZONE).toInstant(),
                kept.clause()));
    }
}
