package org.rostra.policy;

import org.rostra.web.Worded;
import java.time.LocalDate;
import org.rostra.ledger.Subject;

/** What fills a sentence; kept typed, so that it can be said in any language and people stay references. */
public sealed interface Argument {
    record Text(String text) implements Argument {}

    record Count(long count) implements Argument {}

    record Day(LocalDate day) implements Argument {}

    record Said(Worded text) implements Argument {}

    record About(Subject subject) implements Argument {}

    /** The bare value, as a bundle's pattern takes it. */
    default Object shown() {
        return switch (this) {
            case Text(String text) -> text;
            case Count(long count) -> count;
            case Day(LocalDate day) -> day;
            case Said(Worded text) -> text;
            case About(Subject subject) -> subject.toString();
        };
    }
}
