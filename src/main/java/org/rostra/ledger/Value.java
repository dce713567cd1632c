package org.rostra.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A typed argument of a ledger entry. Its text form is fixed for ever: it is what the leaf covers. */
public sealed interface Value {
    record Text(String text) implements Value {}

    record Number(long number) implements Value {}

    record Flag(boolean set) implements Value {}

    record Day(LocalDate date) implements Value {}

    record Moment(Instant at) implements Value {}

    record Id(UUID id) implements Value {}

    /** One letter that tells the type in the canonical bytes. */
    default char tag() {
        return switch (this) {
            case Text _ -> 't';
            case Number _ -> 'n';
            case Flag _ -> 'f';
            case Day _ -> 'd';
            case Moment _ -> 'm';
            case Id _ -> 'i';
        };
    }

    default String canonical() {
        return switch (this) {
            case Text(String text) -> text;
            case Number(long number) -> Long.toString(number);
            case Flag(boolean set) -> Boolean.toString(set);
            case Day(LocalDate date) -> date.toString();
            case Moment(Instant at) -> at.toString();
            case Id(UUID id) -> id.toString();
        };
    }

    static Value parse(char tag, String canonical) {
        return switch (tag) {
            case 't' -> new Text(canonical);
            case 'n' -> new Number(Long.parseLong(canonical));
            case 'f' -> new Flag(Boolean.parseBoolean(canonical));
            case 'd' -> new Day(LocalDate.parse(canonical));
            case 'm' -> new Moment(Instant.parse(canonical));
            case 'i' -> new Id(UUID.fromString(canonical));
            default -> throw new IllegalArgumentException("unknown value tag " + tag);
        };
    }
}
