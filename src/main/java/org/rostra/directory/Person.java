package org.rostra.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the institution, as the register needs to know him.
 *
 * @param number        staff or student number
 * @param expectedLeave when a student graduates or a term of office ends, where known
 */
public record Person(UUID id, String number, String name, Kind kind, @Nullable UUID unit,
        @Nullable LocalDate expectedLeave, @Nullable LocalDate leftOn) {
    /** How a person is called as a subject of the ledger. */
    public static final String SUBJECT = "person";

    public enum Kind {
        STAFF, STUDENT
    }

    /** What of a person may be amended, beside the contact. */
    public record Described(String name, Kind kind, @Nullable UUID unit, @Nullable LocalDate expectedLeave) {}

    public Described described() {
        return new Described(name, kind, unit, expectedLeave);
    }

    /** What everybody may see of the number to tell people of one name apart. */
    public String lastDigits() {
        return number.length() <= 4 ? number : number.substring(number.length() - 4);
    }

    public boolean left(LocalDate on) {
        return leftOn != null && !leftOn.isAfter(on);
    }
}
