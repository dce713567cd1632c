package org.rostra.registry.book;

import java.util.List;
import java.util.UUID;
import org.rostra.ledger.Subject;
import org.rostra.registry.AccountFilter;

/**
 * A table of another office: its empty form, and how it is filled.
 *
 * @param file   the empty form as it was loaded
 * @param sheet  the place of the sheet in the file, from 0
 * @param first  the row where filling begins
 * @param footer the row that moves down when there are more lines than room; 0 where nothing follows
 * @param byUnit in the order of units, else of names
 * @param mapped somebody has looked at what was proposed
 * @param dropped no longer filled; what was filled in stays
 */
public record BookTemplate(UUID id, String name, UUID file, int sheet, int first, int footer, AccountFilter filter,
        boolean byUnit, boolean mapped, boolean dropped, List<BookColumn> columns) {
    /** The kind of subject in the ledger. */
    public static final String KIND = "book";

    public Subject asSubject() {
        return subject(id);
    }

    /** The same with other columns. */
    BookTemplate with(List<BookColumn> other) {
        return new BookTemplate(id, name, file, sheet, first, footer, filter, byUnit, mapped, dropped, other);
    }

    static Subject subject(UUID id) {
        return new Subject(KIND, id);
    }

    /** The columns that are written. */
    public List<BookColumn> filled() {
        return columns.stream().filter(BookColumn::filled).toList();
    }
}
