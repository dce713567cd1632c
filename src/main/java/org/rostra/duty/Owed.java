package org.rostra.duty;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rostra.calendar.Term;
import org.rostra.directory.Seat;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;

/** What a module asks to be put on somebody's desk. */
public record Owed(String task, Subject subject, Seat seat, String rule, ClauseId clause, LocalDate event,
        Term.@Nullable ByDate term) {}
