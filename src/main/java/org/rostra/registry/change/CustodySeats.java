package org.rostra.registry.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.registry.Account;
import org.rostra.registry.Supervisors;
import org.springframework.stereotype.Component;

/** Who answers for an account that lacks a custodian: the nearest seat above it that somebody holds. */
@Component
class CustodySeats {
    private final Supervisors supervisors;
    private final Units units;
    private final SeatFinder finder;
    private final Seats seats;

    CustodySeats(Supervisors supervisors, Units units, SeatFinder finder, Seats seats) {
        this.supervisors = supervisors;
        this.units = units;
        this.finder = finder;
        this.seats = seats;
    }

    /**
     * The supervisor; else the head of the department or college; else the publicity head; else the school leader.
     * Where all of these are vacant the publicity head's seat, whose vacancy the directory shows.
     */
    Optional<Seat> answering(Account account, LocalDate on) {
        List<Seat> all = above(account, on);
        return all.stream().filter(seat -> !seats.holders(seat, on).isEmpty()).findFirst()
                .or(() -> lastResort().or(() -> all.stream().findFirst()));
    }

    boolean held(Seat seat, LocalDate on) {
        return !seats.holders(seat, on).isEmpty();
    }

    private List<Seat> above(Account account, LocalDate on) {
        List<Seat> all = new ArrayList<>();
        Optional<Unit> unit = Optional.ofNullable(account.unit()).flatMap(units::find);
        supervisors.seat(account, on).ifPresent(all::add);
        unit.flatMap(finder::firstLineOf).map(one -> new Seat.OfficeAt(Office.HEAD, one.id())).ifPresent(all::add);
        lastResort().ifPresent(all::add);
        units.findRoot().map(root -> new Seat.OfficeAt(Office.SCHOOL_LEADER, root.id())).ifPresent(all::add);
        return all;
    }

    /** Where a duty stands though nobody holds the seat: it moves on as soon as any seat is given. */
    Optional<Seat> lastResort() {
        return finder.named("publicity").map(one -> new Seat.OfficeAt(Office.HEAD, one.id()));
    }
}
