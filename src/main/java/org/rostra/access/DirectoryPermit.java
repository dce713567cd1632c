package org.rostra.access;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Permit;
import org.rostra.ledger.Act;
import org.springframework.stereotype.Component;

/** Answers the directory from the matrix. */
@Component
class DirectoryPermit implements Permit {
    private final Access access;
    private final AdministrationTable seats;

    DirectoryPermit(Access access, AdministrationTable seats) {
        this.access = access;
        this.seats = seats;
    }

    @Override
    public void check(Act act, What what) {
        access.check(act, action(what));
    }

    @Override
    public boolean may(Act act, What what) {
        return access.open(act, action(what));
    }

    @Override
    public Set<UUID> administrators() {
        return seats.holders().stream().map(AdministrativeSeats.Holder::person).collect(Collectors.toSet());
    }

    private static Action action(What what) {
        return switch (what) {
            case READ -> Action.DIRECTORY_READ;
            case MAINTAIN -> Action.DIRECTORY_MAINTAIN;
            case INVITE -> Action.PERSON_INVITE;
            case APPOINT -> Action.OFFICE_APPOINT;
            case AGREE -> Action.DIRECTORY_AGREE;
            case FOUND -> Action.FIRST_SEAT_TAKE;
        };
    }
}
