package org.rostra.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Subject;

/**
 * What the ledger is told of units, people and offices: the same lines whether a form or a list brings them. Names and
 * numbers of people are withheld, and of a contact nothing is told but that it changed.
 */
public final class DirectoryEntries {
    private DirectoryEntries() {
    }

    public static Entry established(UUID unit, String code, Unit.Described as, @Nullable UUID parent) {
        return unit(unit, "unit.established").with("code", code).with("name", as.name())
                .with("kind", as.kind().name()).with("parent", parent);
    }

    /** What was amended, before and after; nothing where nothing was. */
    public static Optional<Entry> amended(UUID unit, Unit.Described before, Unit.Described after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        Entry entry = unit(unit, "unit.amended");
        changed(entry, "kind", before.kind().name(), after.kind().name());
        changed(entry, "name", before.name(), after.name());
        changed(entry, "name-english", before.nameEnglish(), after.nameEnglish());
        changed(entry, "short-name", before.shortName(), after.shortName());
        return Optional.of(entry);
    }

    public static Entry moved(UUID unit, @Nullable UUID from, @Nullable UUID to) {
        return unit(unit, "unit.moved").with("from", from).with("to", to);
    }

    /** A unit was renamed, merged, divided or abolished, or is to be. */
    public static Entry reorganised(UUID unit, String type) {
        return unit(unit, type);
    }

    /** The person belongs to another unit because his own went there. */
    public static Entry followed(UUID person, UUID unit) {
        return person(person, "person.followed").with("unit", unit);
    }

    public static Entry registered(UUID person, String number, Person.Described as) {
        return person(person, "person.registered").with("kind", as.kind().name()).with("unit", as.unit())
                .withheld("number", number).withheld("name", as.name());
    }

    /**
     * Which fields were amended and what they hold now; nothing where nothing was.
     *
     * @param contact whether the address or the telephone number changed
     */
    public static Optional<Entry> amended(UUID person, Person.Described before, Person.Described after,
            boolean contact) {
        Entry entry = person(person, "person.amended");
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            fields.add("name");
            entry.withheld("name", after.name());
        }
        if (before.kind() != after.kind()) {
            fields.add("kind");
            entry.with("kind", after.kind().name());
        }
        if (!Objects.equals(before.unit(), after.unit())) {
            fields.add("unit");
            entry.with("unit", after.unit());
        }
        if (!Objects.equals(before.expectedLeave(), after.expectedLeave())) {
            fields.add("expected-leave");
            entry.with("expected-leave", after.expectedLeave());
        }
        if (contact) {
            fields.add("contact");
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(entry.with("fields", String.join(" ", fields)));
    }

    /** @param name of the person appointed */
    public static Entry given(Appointment one, String name) {
        return office(one, "office.given").happened(one.from()).withheld("name", name);
    }

    public static Entry ended(Appointment one, LocalDate lastDay) {
        return office(one, "office.ended").happened(lastDay);
    }

    private static Entry office(Appointment one, String type) {
        return unit(one.unit(), type).with("office", one.office().name()).with("person", one.person())
                .with("appointment", one.id());
    }

    static Entry unit(UUID id, String type) {
        return Entry.of(new Subject(Unit.SUBJECT, id), type);
    }

    static Entry person(UUID id, String type) {
        return Entry.of(new Subject(Person.SUBJECT, id), type);
    }

    private static void changed(Entry entry, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            entry.with(field + "-before", Objects.requireNonNullElse(before, ""))
                    .with(field, Objects.requireNonNullElse(after, ""));
        }
    }
}
