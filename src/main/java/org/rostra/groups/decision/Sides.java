package org.rostra.groups.decision;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.groups.CoSigners;
import org.rostra.groups.CoSigner;
import org.rostra.groups.WholeGroup;
import org.rostra.groups.OwnerSeats;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Who signs for which side of a group's decisions; nobody for both. */
@Component
class Sides {
    private final CoSigners signers;
    private final Seats seats;

    Sides(CoSigners signers, Seats seats) {
        this.signers = signers;
        this.seats = seats;
    }

    /** The side for which the person may propose; none where he is neither owner nor co-signer. */
    Optional<Side> of(Act act, WholeGroup whole, UUID person) {
        Set<UUID> owners = owners(act, whole);
        return owners.contains(person)
                ? Optional.of(Side.OWNER)
                : signers.beside(whole.account(), owners, act.today()).filter(one -> one.people().contains(person))
                        .map(_ -> Side.SUPERVISOR);
    }

    /** Who signs for a side beside the one who signed for the other. Where there is no owner the higher office signs. */
    Optional<CoSigner> signer(Act act, WholeGroup whole, Side side, UUID other) {
        Set<UUID> owners = owners(act, whole);
        if (side == Side.SUPERVISOR) {
            Set<UUID> taken = new HashSet<>(owners);
            taken.add(other);
            return signers.beside(whole.account(), taken, act.today());
        }
        Set<UUID> people = new HashSet<>(owners);
        people.remove(other);
        Seat seat = OwnerSeats.of(whole.id());
        return owners.isEmpty()
                ? signers.substitute(whole.account(), Set.of(other), act.today())
                        .or(() -> Optional.of(new CoSigner(seat, Set.of())))
                : Optional.of(new CoSigner(seat, Set.copyOf(people)));
    }

    /** Who may sign in the place of a side that was silent for too long. */
    Optional<CoSigner> substitute(Act act, WholeGroup whole, UUID other) {
        Set<UUID> taken = new HashSet<>(owners(act, whole));
        taken.add(other);
        return signers.substitute(whole.account(), taken, act.today());
    }

    /** Who signs as owner. */
    Set<UUID> owners(Act act, WholeGroup whole) {
        return seats.holders(OwnerSeats.of(whole.id()), act.today());
    }
}
