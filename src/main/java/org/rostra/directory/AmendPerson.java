package org.rostra.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is entered of a person is put right. The number stays: it tells who the person is. */
@Component
public class AmendPerson {
    private final PersonTable table;
    private final UnitTable units;
    private final Phones phones;
    private final Permit permit;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    AmendPerson(PersonTable table, UnitTable units, Phones phones, Permit permit, Ledger ledger,
            ApplicationEventPublisher facts) {
        this.table = table;
        this.units = units;
        this.phones = phones;
        this.permit = permit;
        this.ledger = ledger;
        this.facts = facts;
    }

    /** All of it as it is to be; what is empty is removed. */
    public record Amended(String name, @Nullable UUID unit, @Nullable String email, @Nullable String phone,
            @Nullable LocalDate expectedLeave) {}

    /** @throws DirectoryRefused if the person is not there or has left, a field is wrong, or there is no such open unit */
    @Transactional
    public void amend(Act act, UUID id, Amended wanted) {
        permit.check(act, Permit.What.MAINTAIN);
        Person person = table.findForChange(id)
                .orElseThrow(() -> DirectoryRefused.of(Says.PERSON_UNKNOWN, new Argument.Text("")));
        if (person.leftOn() != null) {
            throw DirectoryRefused.of(Says.PERSON_LEFT, new Argument.Text(person.name()));
        }
        String email = Fields.email(wanted.email()).orElse(null);
        String phone = Fields.phone(wanted.phone()).orElse(null);
        var as = new Person.Described(Fields.name("name", wanted.name()), person.kind(), wanted.unit(),
                wanted.expectedLeave());
        if (wanted.unit() != null && !wanted.unit().equals(person.unit()) && units.findOpen(wanted.unit()).isEmpty()) {
            throw DirectoryRefused.at("unit", Says.UNIT_UNKNOWN, new Argument.Text(""));
        }
        PersonTable.Sealed before = table.contact(id).orElseThrow();
        byte[] sealed = before.phone();
        boolean samePhone = phone == null ? sealed == null : sealed != null && phones.same(id, sealed, phone);
        boolean contact = !samePhone || !Objects.equals(email, before.email());
        DirectoryEntries.amended(id, person.described(), as, contact).ifPresent(entry -> {
            table.describe(id, as, email, samePhone ? sealed : phone == null ? null : phones.seal(id, phone));
            ledger.record(act, entry);
            if (!Objects.equals(wanted.unit(), person.unit())) {
                facts.publishEvent(DirectoryMoved.people(act, id, List.of()));
            }
        });
    }
}
