package org.rostra.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;

/**
 * What a module asks to be put on somebody's desk.
 *
 * @param due a day that stands by itself, where no term is counted
 */
public record Owed(String task, Subject subject, Seat seat, String rule, ClauseId clause, LocalDate event,
        Term.@Nullable ByDate term, @Nullable LocalDate due) {
    /** Owed within a term that begins with the event, or without limit. */
    public Owed(String task, Subject subject, Seat seat, String rule, ClauseId clause, LocalDate event,
            Term.@Nullable ByDate term) {
        this(task, subject, seat, rule, clause, event, term, null);
    }

    /** Owed by a day that stands by itself: the last day of somebody's office, the end of a certificate. */
    public static Owed by(LocalDate due, String task, Subject subject, Seat seat, String rule, ClauseId clause,
            LocalDate event) {
        return new Owed(task, subject, seat, rule, clause, event, null, due);
    }
}
