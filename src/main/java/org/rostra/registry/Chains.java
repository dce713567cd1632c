package org.rostra.registry;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chain of responsibility of an account, looked up now: a change in office shows at once, a gap too. */
@Component
public class Chains {
    private final Units units;
    private final People people;
    private final Seats seats;
    private final SeatFinder finder;
    private final Supervisors supervisors;
    private final CustodyTable custody;

    Chains(Units units, People people, Seats seats, SeatFinder finder, Supervisors supervisors, CustodyTable custody) {
        this.units = units;
        this.people = people;
        this.seats = seats;
        this.finder = finder;
        this.supervisors = supervisors;
        this.custody = custody;
    }

    @Enforces(Rule.CHAIN_COMPLETE)
    @Transactional(readOnly = true)
    public Chain of(Act act, Account account) {
        Optional<Unit> runs = Optional.ofNullable(account.unit()).flatMap(units::find);
        Optional<Seat> supervisor = supervisors.seat(account, act.today());
        Set<UUID> supervising = supervisor.map(seat -> seats.holders(seat, act.today())).orElse(Set.of());
        List<UUID> custodians = custody.current(List.of(account.id()), act.today()).stream().map(Custody::person)
                .toList();
        Set<UUID> all = new HashSet<>(supervising);
        all.addAll(custodians);
        Map<UUID, Person> byId = people.byId(all);
        return new Chain(runs.flatMap(unit -> above(account, unit)), runs, named(byId, custodians),
                account.tier() == 3 && runs.isPresent()
                        ? runs.flatMap(finder::firstLineOf)
                        : finder.named("publicity"),
                supervisor, named(byId, supervising));
    }

    /** 主管: the publicity department for the institution's own, else the department or college above. */
    private Optional<Unit> above(Account account, Unit unit) {
        if (account.tier() == 1) {
            return finder.named("publicity");
        }
        return unit.kind().firstLine() ? units.findRoot() : finder.firstLineOf(unit);
    }

    private static List<Person> named(Map<UUID, Person> byId, Collection<UUID> ids) {
        return ids.stream().flatMap(id -> Optional.ofNullable(byId.get(id)).stream()).toList();
    }
}
