package org.rostra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rostra.access.AdministrativeSeat;
import org.rostra.access.AdministrativeSeats;
import org.rostra.directory.Appoint;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.RegisterPerson;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts units, people and offices in place: by the holders of the seats of administration, as in any installation. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class Settlement {
    private final RegisterPerson register;
    private final AdministrativeSeats seats;
    private final EstablishUnit establish;
    private final Appoint appoint;

    Settlement(RegisterPerson register, AdministrativeSeats seats, EstablishUnit establish, Appoint appoint) {
        this.register = register;
        this.seats = seats;
        this.establish = establish;
        this.appoint = appoint;
    }

    void settle(Instant at) {
        Map<AdministrativeSeat, UUID> hands = foundSeats(at);
        UUID keeper = Objects.requireNonNull(hands.get(AdministrativeSeat.SYSTEM_ADMINISTRATOR));
        UUID granter = Objects.requireNonNull(hands.get(AdministrativeSeat.SECURITY_ADMINISTRATOR));
        Map<String, UUID> units = new HashMap<>();
        for (Row row : Row.of("units.tsv")) {
            units.put(row.get("code"), establish.establish(Deed.by(keeper, at), unit(row, units)));
        }
        for (Row row : Row.of("people.tsv")) {
            UUID person = register.register(Deed.by(keeper, at), person(row, units));
            row.find("offices").ifPresent(offices -> appoint(Deed.by(granter, at), person, offices,
                    LocalDate.parse(row.get("from")), units));
        }
    }

    /** The first three hands come in as by the links that a new installation shows on its console. */
    private Map<AdministrativeSeat, UUID> foundSeats(Instant at) {
        Map<AdministrativeSeat, UUID> hands = new EnumMap<>(AdministrativeSeat.class);
        for (Row row : Row.of("roles.tsv")) {
            row.find("name").ifPresent(name -> {
                Act act = Act.of(Actor.ANONYMOUS, Ids.next(), at);
                AdministrativeSeat seat = AdministrativeSeat.valueOf(row.get("role"));
                UUID person = register.registerFounder(act, row.get("number"), name);
                seats.take(act, person, seat);
                hands.put(seat, person);
            });
        }
        return hands;
    }

    private static NewUnit unit(Row row, Map<String, UUID> units) {
        return new NewUnit(Unit.Kind.valueOf(row.get("kind")), row.get("code"), row.get("name"),
                row.find("english").orElse(null), row.find("short").orElse(null),
                row.find("parent").map(units::get).orElse(null));
    }

    private static NewPerson person(Row row, Map<String, UUID> units) {
        return new NewPerson(row.get("number"), row.get("name"), Person.Kind.valueOf(row.get("kind")),
                units.get(row.get("unit")), null, null,
                row.find("expected_leave").map(LocalDate::parse).orElse(null));
    }

    private void appoint(Act act, UUID person, String offices, LocalDate from, Map<String, UUID> units) {
        for (String office : offices.split(";")) {
            String[] parts = office.split("@");
            appoint.appoint(Act.of(act.actor(), Ids.next(), act.at()), person, Office.valueOf(parts[0]),
                    Objects.requireNonNull(units.get(parts[1])), from);
        }
    }
}
