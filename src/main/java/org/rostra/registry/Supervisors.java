package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.BodyKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who supervises an account: the office that follows from its body (三（三）), or the deputy named in its place. */
@Component
public class Supervisors {
    private final Bodies bodies;
    private final Units units;
    private final DeputyTable deputies;

    Supervisors(Bodies bodies, Units units, DeputyTable deputies) {
        this.bodies = bodies;
        this.units = units;
        this.deputies = deputies;
    }

    /** The seat that supervises; the deputy's as long as he is in office, else that of the office. */
    public Optional<Seat> seat(Account account, LocalDate on) {
        return deputy(account, on).<Seat>map(Seat.Of::new).or(() -> office(account));
    }

    /** The same of many, by account. */
    public Map<UUID, Seat> seats(Collection<Account> accounts, LocalDate on) {
        Map<UUID, UUID> named = deputies.list(accounts.stream().map(Account::id).toList(), on);
        Map<UUID, Unit> owners = units.byId(accounts.stream().map(Account::unit).filter(Objects::nonNull)
                .distinct().toList());
        Map<Body, Optional<Seat>> offices = new HashMap<>();
        Map<UUID, Seat> seats = new HashMap<>();
        for (Account account : accounts) {
            UUID deputy = named.get(account.id());
            Unit owner = account.unit() == null ? null : owners.get(account.unit());
            if (deputy != null) {
                seats.put(account.id(), new Seat.Of(deputy));
            } else if (owner != null) {
                offices.computeIfAbsent(new Body(account.body(), owner.id()), _ -> bodies.supervisor(account.body(),
                        owner)).ifPresent(seat -> seats.put(account.id(), seat));
            }
        }
        return seats;
    }

    private record Body(BodyKind kind, UUID unit) {}

    /** The office that supervises, whoever was named in its place. */
    public Optional<Seat> office(Account account) {
        return Optional.ofNullable(account.unit()).flatMap(units::find)
                .flatMap(unit -> bodies.supervisor(account.body(), unit));
    }

    /** Who was named in the place of the office and is still its deputy. */
    public Optional<UUID> deputy(Account account, LocalDate on) {
        return deputies.find(account.id(), on);
    }

    /** Names the deputy who supervises; the caller has checked that he may. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void name(Act act, Account account, UUID deputy) {
        deputies.put(account.id(), deputy, act.person().orElseThrow(), act.today());
    }

    /** The office supervises itself again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recall(Account account) {
        deputies.remove(account.id());
    }
}
