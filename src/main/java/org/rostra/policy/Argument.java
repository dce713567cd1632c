package org.rostra.policy;

import java.time.LocalDate;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;

/** What fills a sentence; kept typed, so that it can be said in any language and people stay references. */
public sealed interface Argument {
    record Text(String text) implements Argument {}

    record Count(long count) implements Argument {}

    record Day(LocalDate day) implements Argument {}

    record Cited(ClauseId clause) implements Argument {}

    record About(Subject subject) implements Argument {}
}
