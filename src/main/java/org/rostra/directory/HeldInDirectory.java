package org.rostra.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.web.Message;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The directory's own: who one is, how to reach one, which offices one holds; and who changed that. */
@Component
class HeldInDirectory implements HeldAbout {
    private final People people;
    private final Appointments appointments;
    private final Units units;
    private final Ledger ledger;

    HeldInDirectory(People people, Appointments appointments, Units units, Ledger ledger) {
        this.people = people;
        this.appointments = appointments;
        this.units = units;
        this.ledger = ledger;
    }

    @Override
    public List<Holding> about(Act act, Texts t, int most) {
        UUID id = act.person().orElseThrow();
        Person person = people.get(id);
        List<Entry> record = new ArrayList<>(List.of(new Entry(null, person.number() + " · " + person.name() + " · "
                + t.get("directory.person-kind." + person.kind()), null)));
        Optional.ofNullable(person.unit()).flatMap(units::find)
                .ifPresent(unit -> record.add(new Entry(null, unit.name(t.locale()), null)));
        Contact contact = people.contact(id, true);
        List<Entry> reached = new ArrayList<>();
        Optional.ofNullable(contact.email()).ifPresent(one -> reached.add(new Entry(null, one, null)));
        Optional.ofNullable(contact.phone()).ifPresent(one -> reached.add(new Entry(null, one, null)));
        List<Appointment> held = appointments.of(id, act.today());
        Map<UUID, Unit> at = units.byId(held.stream().map(Appointment::unit).toList());
        return List.of(new Holding("person", record), new Holding("contact", reached), new Holding("office",
                held.stream().limit(most).map(one -> new Entry(one.from(), t.get("directory.seat",
                        Optional.ofNullable(at.get(one.unit())).map(unit -> unit.name(t.locale())).orElse(""),
                        Message.of("directory.office." + one.office())), null)).toList()));
    }

    @Override
    public List<Look> looks(Act act, int most) {
        UUID id = act.person().orElseThrow();
        return ledger.historyOf(new Subject(Person.SUBJECT, id)).reversed().stream()
                .filter(event -> !event.actor().equals(act.actor())).limit(most)
                .map(event -> new Look(event.entered(), event.actor() instanceof Actor.Person(UUID by) ? by : null,
                        "events." + event.type(), ""))
                .toList();
    }
}
