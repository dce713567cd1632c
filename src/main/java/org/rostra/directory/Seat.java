package org.rostra.directory;

import java.util.UUID;
import org.rostra.ledger.Subject;

/**
 * Who must act, named by office or role and not by person: what waits follows the office to its new holder. The key is
 * how a seat stands in a table.
 */
public sealed interface Seat {
    /** An office in a unit. */
    record OfficeAt(Office office, UUID unit) implements Seat {}

    /** A role on one subject: the custodian of an account. */
    record RoleOn(String role, Subject subject) implements Seat {}

    /** One person and nobody else: the applicant of a case. */
    record Of(UUID person) implements Seat {}

    default String key() {
        return switch (this) {
            case OfficeAt(Office office, UUID unit) -> "office/" + office + "/" + unit;
            case RoleOn(String role, Subject subject) -> "role/" + role + "/" + subject.kind() + "/" + subject.id();
            case Of(UUID person) -> "person/" + person;
        };
    }

    static Seat parse(String key) {
        String[] part = key.split("/");
        return switch (part[0]) {
            case "office" -> new OfficeAt(Office.valueOf(part[1]), UUID.fromString(part[2]));
            case "role" -> new RoleOn(part[1], new Subject(part[2], UUID.fromString(part[3])));
            case "person" -> new Of(UUID.fromString(part[1]));
            default -> throw new IllegalArgumentException("not a seat: " + key);
        };
    }
}
