package org.rostra.groups;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatHolders;
import org.rostra.ledger.Subject;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The owner of a group as the holder of a seat; where the owner is gone, whoever else keeps it. */
@Component
public class OwnerSeats implements SeatHolders {
    private static final String OWNER = "owner";

    private final GroupTable groups;
    private final Register register;

    OwnerSeats(GroupTable groups, @Lazy Register register) {
        this.groups = groups;
        this.register = register;
    }

    /** The seat of the group's owner, whoever it is. */
    public static Seat of(UUID group) {
        return new Seat.RoleOn(OWNER, new Subject(Account.KIND, group));
    }

    @Override
    public Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on) {
        Map<UUID, Seat> wanted = new HashMap<>();
        for (Seat seat : seats) {
            if (seat instanceof Seat.RoleOn(String role, Subject subject) && role.equals(OWNER)) {
                wanted.put(subject.id(), seat);
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Set<UUID>> keepers = register.custodians(wanted.keySet(), on).stream().collect(Collectors
                .groupingBy(Custody::account, Collectors.mapping(Custody::person, Collectors.toSet())));
        Map<UUID, UUID> owners = groups.list(wanted.keySet()).stream()
                .collect(Collectors.toMap(Group::id, Group::owner));
        Map<Seat, Set<UUID>> holders = new HashMap<>();
        wanted.forEach((group, seat) -> {
            Set<UUID> living = keepers.getOrDefault(group, Set.of());
            UUID owner = owners.get(group);
            holders.put(seat, owner != null && living.contains(owner) ? Set.of(owner) : living);
        });
        return holders;
    }

    @Override
    public Set<Seat> seatsOf(UUID person, LocalDate on) {
        return groups.ownedBy(person).stream().map(OwnerSeats::of).collect(Collectors.toSet());
    }
}
