package org.rostra.groups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Supervisors;
import org.springframework.stereotype.Component;

/**
 * Who signs beside the owner of a group: the supervisor; where that is the owner himself, the other head or the next
 * higher office. Looked up when read and again when signing.
 */
@Component
public class CoSigners {
    private final Supervisors supervisors;
    private final Units units;
    private final SeatFinder finder;
    private final Seats seats;

    CoSigners(Supervisors supervisors, Units units, SeatFinder finder, Seats seats) {
        this.supervisors = supervisors;
        this.units = units;
        this.finder = finder;
        this.seats = seats;
    }

    /**
     * The seat beside people who cannot sign a second time. A seat that nobody holds is waited for; only one that is held
     * by nobody else is passed over.
     */
    @Enforces({Rule.CO_SIGNER, Rule.EMPTY_SEAT_WAITS})
    public Optional<CoSigner> beside(Account account, Collection<UUID> others, LocalDate on) {
        List<Seat> ladder = ladder(account, on);
        if (ladder.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> first = seats.holders(ladder.getFirst(), on);
        if (first.isEmpty() || !others.containsAll(first)) {
            return Optional.of(signer(ladder.getFirst(), others, on));
        }
        return higher(ladder, others, on).or(() -> Optional.of(new CoSigner(ladder.getFirst(), Set.of())));
    }

    /**
     * The same of many, by account. A screenful costs a handful of statements; only those where the supervisor cannot
     * sign are looked up by themselves.
     */
    public Map<UUID, CoSigner> beside(Collection<Account> accounts, Function<UUID, Collection<UUID>> others,
            LocalDate on) {
        Map<UUID, Seat> first = supervisors.seats(accounts, on);
        Map<Seat, Set<UUID>> held = seats.holders(Set.copyOf(first.values()), on);
        Map<UUID, CoSigner> signers = new HashMap<>();
        for (Account account : accounts) {
            Collection<UUID> apart = others.apply(account.id());
            Seat seat = first.get(account.id());
            Set<UUID> people = new HashSet<>(seat == null ? Set.of() : held.getOrDefault(seat, Set.of()));
            people.removeAll(apart);
            (seat == null || people.isEmpty()
                    ? beside(account, apart, on)
                    : Optional.of(new CoSigner(seat, Set.copyOf(people))))
                    .ifPresent(signer -> signers.put(account.id(), signer));
        }
        return signers;
    }

    /** The next higher office that somebody holds who has no part in it yet. */
    @Enforces(Rule.SUBSTITUTE)
    public Optional<CoSigner> substitute(Account account, Collection<UUID> others, LocalDate on) {
        return higher(ladder(account, on), others, on);
    }

    private Optional<CoSigner> higher(List<Seat> ladder, Collection<UUID> others, LocalDate on) {
        return ladder.stream().skip(1).map(seat -> signer(seat, others, on)).filter(one -> !one.vacant()).findFirst();
    }

    private CoSigner signer(Seat seat, Collection<UUID> others, LocalDate on) {
        Set<UUID> people = new HashSet<>(seats.holders(seat, on));
        people.removeAll(others);
        return new CoSigner(seat, Set.copyOf(people));
    }

    /** From the supervisor upwards: his deputy's head, the head of the department or college, the school leader. */
    private List<Seat> ladder(Account account, LocalDate on) {
        List<Seat> ladder = new ArrayList<>();
        supervisors.seat(account, on).ifPresent(ladder::add);
        supervisors.office(account).ifPresent(ladder::add);
        Optional<Unit> unit = Optional.ofNullable(account.unit()).flatMap(units::find);
        unit.flatMap(finder::firstLineOf).map(one -> new Seat.OfficeAt(Office.HEAD, one.id())).ifPresent(ladder::add);
        units.findRoot().map(root -> new Seat.OfficeAt(Office.SCHOOL_LEADER, root.id())).ifPresent(ladder::add);
        return ladder.stream().distinct().toList();
    }
}
