package org.rostra.security;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.AdministrativeSeat;
import org.rostra.access.AdministrativeSeats;
import org.rostra.access.NotFound;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.RegisterPerson;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.vault.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the first administrators come in: there is no default account. Each start makes one-time links to the seats that
 * nobody holds who can sign in, and to no other; whoever can read the console may take them. So no order in which the
 * links are used, and none that runs out, leaves an installation without one of the three. The console and not a page:
 * whoever gives rights shall not be able to make somebody up who holds them.
 */
@Component
public class FirstSeats {
    static final Duration LASTS = Duration.ofMinutes(30);

    private final SeatLinkTable links;
    private final AdministrativeSeats seats;
    private final People people;
    private final RegisterPerson register;
    private final Logins logins;
    private final LoginTable loginTable;
    private final Clock clock;

    FirstSeats(SeatLinkTable links, AdministrativeSeats seats, People people, RegisterPerson register, Logins logins,
            LoginTable loginTable, Clock clock) {
        this.links = links;
        this.seats = seats;
        this.people = people;
        this.register = register;
        this.logins = logins;
        this.loginTable = loginTable;
        this.clock = clock;
    }

    /** The links of this start; none for a seat whose holder can sign in. */
    @Transactional
    public Map<AdministrativeSeat, Token> issue() {
        Set<AdministrativeSeat> manned = links.manned(clock.today());
        Map<AdministrativeSeat, Token> issued = new EnumMap<>(AdministrativeSeat.class);
        for (AdministrativeSeat seat : AdministrativeSeat.values()) {
            if (!manned.contains(seat)) {
                Token token = Token.make();
                links.insert(token.hash(), seat, clock.now().plus(LASTS));
                issued.put(seat, token);
            }
        }
        return issued;
    }

    /** The seat of a link that is still good: not used, not expired, the seat not filled otherwise. */
    public Optional<AdministrativeSeat> find(String token) {
        return links.find(new Token(token).hash(), clock.now()).filter(this::vacant);
    }

    /**
     * Uses the link up: enters the person if the directory does not have him, opens his login and gives him the seat.
     *
     * @throws NotFound        if the link is not good any more
     * @throws SecurityRefused if the number belongs to somebody of another name, or to somebody who can sign in
     */
    @Transactional
    public UUID take(Act act, String token, String number, String name, String hash) {
        byte[] link = new Token(token).hash();
        AdministrativeSeat seat = links.find(link, act.at()).orElseThrow(NotFound::new);
        UUID person = people.findByNumber(number).map(known -> claimed(known, name))
                .orElseGet(() -> register.registerFounder(act, number, name));
        seats.take(act, person, seat);
        if (!vacant(seat)) {
            throw new NotFound();
        }
        logins.set(act, person, hash);
        if (!links.use(link, act.at())) {
            throw new NotFound();
        }
        return person;
    }

    private boolean vacant(AdministrativeSeat seat) {
        return !links.manned(clock.today()).contains(seat);
    }

    private UUID claimed(Person known, String name) {
        if (!known.name().equals(name.strip())) {
            throw new SecurityRefused(Says.NAME_DIFFERS, "name", known.number());
        }
        if (loginTable.exists(known.id())) {
            throw new SecurityRefused(Says.NUMBER_HAS_LOGIN, "number", known.number());
        }
        return known.id();
    }
}
