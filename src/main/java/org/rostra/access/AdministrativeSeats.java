package org.rostra.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who keeps the system, who gives rights, who watches both (三员分立). Never two seats in one hand, none for the holder of
 * an office, and no seat is emptied.
 */
@Component
public class AdministrativeSeats {
    /** The kind under which the ledger keeps a person's seats. */
    public static final String SUBJECT = "administration";

    /** Somebody in a seat. */
    public record Holder(UUID person, String name, String number, AdministrativeSeat seat, Instant since) {}

    private final AdministrationTable table;
    private final People people;
    private final List<LoginStates> logins;
    private final Access access;
    private final Ledger ledger;

    AdministrativeSeats(AdministrationTable table, People people, List<LoginStates> logins, Access access,
            Ledger ledger) {
        this.table = table;
        this.people = people;
        this.logins = logins;
        this.access = access;
        this.ledger = ledger;
    }

    /** Everybody who holds a seat, seat by seat. */
    @Transactional(readOnly = true)
    public List<Holder> holders(Act act) {
        if (!access.open(act, Action.SEAT_GRANT)) {
            throw new NotFound();
        }
        return table.holders();
    }

    /** @throws SeatRefused if nobody has this number, or he has left, or holds a seat or an office */
    @Transactional
    public void grant(Act act, String number, AdministrativeSeat seat) {
        access.check(act, Action.SEAT_GRANT);
        Person person = people.findByNumber(number)
                .orElseThrow(() -> new SeatRefused(Says.PERSON_UNKNOWN, number.strip()));
        table.lock();
        table.lock(person.id());
        fill(act, person, seat);
    }

    /**
     * Fills a first seat. The one-time link is the right to it; the caller uses it up. Whoever was given this seat and
     * could not sign in yet keeps it. From here on nobody else fills a seat until the transaction ends.
     *
     * @throws SeatRefused as in {@link #grant}
     */
    @Transactional
    public void take(Act act, UUID person, AdministrativeSeat seat) {
        access.check(act, Action.FIRST_SEAT_TAKE);
        table.lock();
        table.lock(person);
        if (table.seatOf(person).filter(held -> held == seat).isEmpty()) {
            fill(act, people.get(person), seat);
        }
    }

    /** @throws SeatRefused if the person holds no seat, or nobody else who can sign in holds it */
    @Transactional
    public void end(Act act, UUID person) {
        access.check(act, Action.SEAT_GRANT);
        table.lock();
        String name = people.find(person).orElseThrow(NotFound::new).name();
        AdministrativeSeat seat = table.seatOf(person).orElseThrow(() -> new SeatRefused(Says.NO_SEAT, name));
        if (!manned(table.others(seat, person, act.today()))) {
            throw new SeatRefused(Says.LAST_OF_SEAT, name);
        }
        table.end(person, act.at());
        ledger.record(act, Entry.of(new Subject(SUBJECT, person), "seat.ended").with("seat", seat.name()));
    }

    /** True if one of them can sign in: a seat whose holder cannot come in is as good as empty. */
    private boolean manned(Collection<UUID> holders) {
        return logins.stream().map(source -> source.of(holders))
                .allMatch(states -> states.containsValue(LoginState.OPEN)) && !holders.isEmpty();
    }

    private void fill(Act act, Person person, AdministrativeSeat seat) {
        if (person.left(act.today())) {
            throw new SeatRefused(Says.PERSON_LEFT, person.name());
        }
        if (table.seatOf(person.id()).isPresent()) {
            throw new SeatRefused(Says.TWO_SEATS, person.name());
        }
        if (table.inOffice(person.id(), act.today())) {
            throw new SeatRefused(Says.BUSINESS_OFFICE, person.name());
        }
        table.insert(person.id(), seat, act.at());
        ledger.record(act, Entry.of(new Subject(SUBJECT, person.id()), "seat.granted").with("seat", seat.name()));
    }
}
