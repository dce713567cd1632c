package org.rostra.conduct;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.registry.Supervisors;
import org.springframework.stereotype.Component;

/** Finds whom a measure can be about: somebody of the institution, by number and name, or a unit that answers for the platform. */
@Component
class Parties {
    private final People people;
    private final Units units;
    private final SeatFinder finder;
    private final Seats seats;
    private final Register register;
    private final Supervisors supervisors;
    private final MeasureRules rules;

    Parties(People people, Units units, SeatFinder finder, Seats seats, Register register, Supervisors supervisors,
            MeasureRules rules) {
        this.people = people;
        this.units = units;
        this.finder = finder;
        this.seats = seats;
        this.register = register;
        this.supervisors = supervisors;
        this.rules = rules;
    }

    /**
     * Whom it is about.
     *
     * @param number and name must be of one person; what is not both so is not told apart
     * @throws Refused if there is nobody, or who it is does not answer for the platform in that part
     */
    Party find(Account account, Party.Part part, String number, String name, LocalDate happened) {
        if (part.whole()) {
            return new Party(part, null, unit(account, part));
        }
        UUID person = people.findByNumber(number).filter(one -> one.name().equals(name.strip())).map(Person::id)
                .orElseThrow(() -> rules.refuse(part.bar(), MeasureSays.NOBODY, MeasureSays.NOBODY_NEXT));
        boolean fits = switch (part) {
            case MEMBER, COLLECTIVE, UNIT -> true;
            case CUSTODIAN -> register.custodians(Set.of(account.id()), happened).stream()
                    .anyMatch(one -> one.person().equals(person));
            case SUPERVISOR -> supervisors.seat(account, happened)
                    .filter(seat -> seats.holders(seat, happened).contains(person)).isPresent();
        };
        if (!fits) {
            throw rules.refuse(part.bar(), MeasureSays.PARTY_WRONG, MeasureSays.PARTY_WRONG_NEXT);
        }
        return new Party(part, person, null);
    }

    private UUID unit(Account account, Party.Part part) {
        Optional<Unit> own = Optional.ofNullable(account.unit()).flatMap(units::find);
        Optional<Unit> meant = part == Party.Part.COLLECTIVE
                ? own.filter(Parties::collective)
                : own.flatMap(finder::firstLineOf);
        return meant.map(Unit::id).orElseThrow(() -> rules.refuse(true, MeasureSays.PARTY_WRONG,
                MeasureSays.PARTY_WRONG_NEXT));
    }

    /** True of a class, a club or a student body (学生集体). */
    private static boolean collective(Unit unit) {
        return List.of(Unit.Kind.CLASS, Unit.Kind.CLUB, Unit.Kind.STUDENT_BODY).contains(unit.kind());
    }
}
