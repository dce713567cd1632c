package org.rostra.directory.intake;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Fields;
import org.rostra.directory.Person;
import org.rostra.directory.Phones;
import org.rostra.directory.Says;
import org.rostra.directory.intake.PersonIntakeTable.Known;
import org.rostra.ledger.Ids;
import org.rostra.policy.Argument;
import org.rostra.sheets.Row;

/** Reads a person out of a row; what a list leaves blank stays as it is. */
record PersonReading(Heading heading, Extent extent, KnownUnits places, Phones phones) {
    /**
     * A person as the row has it; the telephone number is sealed only when it is written.
     *
     * @param before as the directory has him; nothing for a new one
     */
    record Draft(Known person, @Nullable String phone, @Nullable Known before) {
        /** True if he goes from one unit to another. */
        boolean moves() {
            return before != null && before.unit() != null && !before.unit().equals(person.unit());
        }
    }

    /** @throws DirectoryRefused if a field cannot be read, or the person has left */
    Draft read(Row row, String number, Optional<Known> before) {
        String unit = heading.text(row, Field.UNIT);
        String phone = Fields.phone(heading.text(row, Field.PHONE)).orElse(null);
        var person = new Known(before.map(Known::id).orElseGet(Ids::next), number,
                Fields.name("name", heading.text(row, Field.NAME)), kind(row, before),
                unit.isEmpty() ? before.map(Known::unit).orElse(null) : places.get(unit),
                Fields.email(heading.text(row, Field.EMAIL)).or(() -> before.map(Known::email)).orElse(null),
                before.flatMap(one -> Optional.ofNullable(one.phone())).orElse(null),
                Dates.until(heading.text(row, Field.LEAVE)).or(() -> before.map(Known::leave)).orElse(null), null);
        before.filter(one -> one.leftOn() != null).ifPresent(one -> {
            throw DirectoryRefused.of(Says.PERSON_LEFT, new Argument.Text(one.name()));
        });
        return new Draft(person, phone, before.orElse(null));
    }

    /** What the row says; else what is known; else whose numbers the list is said to hold. */
    private Person.Kind kind(Row row, Optional<Known> before) {
        String written = heading.text(row, Field.KIND);
        return Vocabulary.personKind(written).or(() -> before.map(Known::kind)).or(heading::people)
                .or(() -> Optional.ofNullable(extent.people()))
                .orElseThrow(() -> DirectoryRefused.of(Says.PERSON_KIND_MISSING, new Argument.Text(written)));
    }

    /** Whether there is another way to reach the person. */
    boolean contact(Known known, Draft draft) {
        byte[] sealed = known.phone();
        boolean samePhone = draft.phone() == null
                || sealed != null && phones.same(known.id(), sealed, draft.phone());
        return !samePhone || !Objects.equals(known.email(), draft.person().email());
    }

    /** What the row does to somebody who is known. */
    Verdict verdict(Known known, Draft draft) {
        if (draft.moves()) {
            return Verdict.MOVED;
        }
        return known.described().equals(draft.person().described()) && !contact(known, draft)
                ? Verdict.UNCHANGED
                : Verdict.CHANGED;
    }
}
