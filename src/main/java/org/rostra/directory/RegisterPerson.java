package org.rostra.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person enters the directory, with no more of him than the register needs. */
@Component
public class RegisterPerson {
    private final PersonTable table;
    private final UnitTable units;
    private final Phones phones;
    private final Permit permit;
    private final Ledger ledger;

    RegisterPerson(PersonTable table, UnitTable units, Phones phones, Permit permit, Ledger ledger) {
        this.table = table;
        this.units = units;
        this.phones = phones;
        this.permit = permit;
        this.ledger = ledger;
    }

    /** What is entered of a person; the telephone number is sealed before it is stored. */
    public record NewPerson(String number, String name, Person.Kind kind, @Nullable UUID unit, @Nullable String email,
            @Nullable String phone, @Nullable LocalDate expectedLeave) {}

    /** @throws DirectoryRefused if the number is taken, a field is missing or wrong, or there is no such unit */
    @Transactional
    public UUID register(Act act, NewPerson wanted) {
        permit.check(act, Permit.What.MAINTAIN);
        return enter(act, wanted);
    }

    /**
     * The holder of a first seat enters himself. The one-time link is his right to do so; the caller has checked it.
     *
     * @throws DirectoryRefused if the number is taken or a field is wrong
     */
    @Transactional
    public UUID registerFounder(Act act, String number, String name) {
        permit.check(act, Permit.What.FOUND);
        return enter(act, new NewPerson(number, name, Person.Kind.STAFF, null, null, null, null));
    }

    private UUID enter(Act act, NewPerson wanted) {
        String number = Fields.number(wanted.number());
        String name = Fields.name("name", wanted.name());
        String email = Fields.email(wanted.email()).orElse(null);
        String phone = Fields.phone(wanted.phone()).orElse(null);
        if (wanted.unit() != null && units.findOpen(wanted.unit()).isEmpty()) {
            throw DirectoryRefused.at("unit", Says.UNIT_UNKNOWN, new Argument.Text(""));
        }
        UUID id = Ids.next();
        var person = new Person(id, number, name, wanted.kind(), wanted.unit(), wanted.expectedLeave(), null);
        if (!table.insert(person, email, phone == null ? null : phones.seal(id, phone))) {
            throw DirectoryRefused.at("number", Says.NUMBER_TAKEN, new Argument.Text(number));
        }
        ledger.begin(act, DirectoryEntries.registered(id, number, person.described()));
        return id;
    }
}
