package org.rostra.voice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Seats;
import org.rostra.directory.Units;
import org.rostra.policy.Enforces;
import org.rostra.policy.Rule;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Which seats handle opinions: the office's or the school leader's, and in a unit its publicity officer's and its head's. */
@Component
class OpinionSeats {
    private static final Set<Office> IN_UNITS = EnumSet.of(Office.HEAD, Office.PUBLICITY_OFFICER);

    private final SeatFinder finder;
    private final Seats seats;
    private final Appointments appointments;
    private final Units units;

    OpinionSeats(@Lazy SeatFinder finder, @Lazy Seats seats, Appointments appointments, Units units) {
        this.finder = finder;
        this.seats = seats;
        this.appointments = appointments;
        this.units = units;
    }

    /** Who answers. What goes past the publicity department waits for the school leader, be his seat empty. */
    @Enforces(Rule.PAST_PUBLICITY)
    Seat office(boolean past) {
        return past
                ? new Seat.OfficeAt(Office.SCHOOL_LEADER, units.findRoot().orElseThrow().id())
                : new Seat.OfficeAt(Office.CLERK, publicity());
    }

    UUID publicity() {
        return finder.getNamed("publicity").id();
    }

    /** Who writes a unit's reply: its publicity officer where it has one, else its head. */
    Seat writer(UUID unit, LocalDate on) {
        var officer = new Seat.OfficeAt(Office.PUBLICITY_OFFICER, unit);
        return seats.holders(officer, on).isEmpty() ? head(unit) : officer;
    }

    Seat head(UUID unit) {
        return new Seat.OfficeAt(Office.HEAD, unit);
    }

    Set<UUID> heads(UUID unit, LocalDate on) {
        return seats.holders(head(unit), on);
    }

    /** The units for which the person replies, with what he is there. An office above a unit opens nothing here. */
    Map<UUID, Set<Office>> replying(UUID person, LocalDate on) {
        return appointments.of(person, on).stream().filter(one -> IN_UNITS.contains(one.office())).collect(
                Collectors.groupingBy(Appointment::unit, Collectors.mapping(Appointment::office, Collectors.toSet())));
    }

    /** True for whoever handles what goes past the publicity department. */
    boolean leads(UUID person, LocalDate on) {
        return units.findRoot().isPresent() && seats.holders(office(true), on).contains(person);
    }

    /** True while nobody holds the school leader's seat but whom it concerns: what waits there waits on. */
    boolean vacant(Collection<UUID> concerned, LocalDate on) {
        return concerned.containsAll(seats.holders(office(true), on));
    }

    /** True where one of them holds an office in the publicity department. */
    boolean ofPublicity(Collection<UUID> people, LocalDate on) {
        UUID publicity = publicity();
        return appointments.in(List.of(publicity), on).stream().map(Appointment::person).anyMatch(people::contains);
    }
}
