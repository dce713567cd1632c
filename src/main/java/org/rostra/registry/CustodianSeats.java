package org.rostra.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatHolders;
import org.springframework.stereotype.Component;

/** The custodians of an account as holders of a seat. */
@Component
class CustodianSeats implements SeatHolders {
    private final CustodyTable custody;

    CustodianSeats(CustodyTable custody) {
        this.custody = custody;
    }

    @Override
    public Map<Seat, Set<UUID>> holders(Collection<Seat> seats, LocalDate on) {
        Map<UUID, Seat> wanted = new HashMap<>();
        for (Seat seat : seats) {
            if (seat instanceof Seat.RoleOn(String role, var subject) && role.equals(AccountDuties.CUSTODIAN)) {
                wanted.put(subject.id(), seat);
            }
        }
        List<Custody> current = wanted.isEmpty() ? List.of() : custody.current(wanted.keySet(), on);
        Map<Seat, Set<UUID>> holders = new HashMap<>();
        wanted.forEach((account, seat) -> holders.put(seat, current.stream()
                .filter(one -> one.account().equals(account)).map(Custody::person).collect(Collectors.toSet())));
        return holders;
    }

    @Override
    public Set<Seat> seatsOf(UUID person, LocalDate on) {
        return custody.accountsOf(person).stream()
                .map(id -> (Seat) new Seat.RoleOn(AccountDuties.CUSTODIAN, Account.subject(id)))
                .collect(Collectors.toSet());
    }
}
