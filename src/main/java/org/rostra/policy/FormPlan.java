package org.rostra.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.ledger.ClauseId;

/** A form as the pack lays it out, page by page. */
public record FormPlan(String id, Wording title, ClauseId clause, List<Page> pages) {
    /** One page of the form. */
    public record Page(String id, Wording title, List<Field> fields) {}

    /**
     * One field.
     *
     * @param list the list its choices come from
     * @param clause why it is asked
     */
    public record Field(String id, Wording label, Optional<Wording> help, Type type, Optional<String> list, Need need,
            Filler by, ClauseId clause) {}

    /** What a field holds. */
    public enum Type {
        LINE, TEXT, CHOICE, CHOICES, YES_NO, CONFIRM, DATE, NUMBER, LINK, FILE, PERSON, UNIT, PLATFORM, COMPUTED;

        /** Whether the field takes its choices from a list. */
        public boolean needsList() {
            return this == CHOICE || this == CHOICES || this == CONFIRM;
        }
    }

    /** Who fills a field in. */
    public enum Filler {
        CUSTODIAN, HEAD, PUBLICITY, SYSTEM
    }

    /** Whether a field must be filled in. */
    public sealed interface Need {
        /** In every case or in none. */
        enum Fixed implements Need {
            ALWAYS, NEVER
        }

        /** If another field of the form has this value. */
        record When(String field, String is) implements Need {}
    }

    /** All fields in the order of the pages. */
    public Stream<Field> fields() {
        return pages.stream().flatMap(page -> page.fields().stream());
    }
}
