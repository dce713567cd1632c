package org.rostra.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People leave and offices end, one or thousands at a time; the command that asks for it has asked whether it may. */
@Component
public class Endings {
    /** What the ledger is to be told, and the seats that lost a holder. */
    public record Ended(List<Entry> lines, Set<Seat> seats) {}

    private final PersonTable people;
    private final AppointmentTable appointments;
    private final InvitationTable invitations;

    Endings(PersonTable people, AppointmentTable appointments, InvitationTable invitations) {
        this.people = people;
        this.appointments = appointments;
        this.invitations = invitations;
    }

    /**
     * These people are gone from the day on: their offices end on the day before, open invitations are cancelled.
     *
     * @throws DirectoryRefused if one of them has left already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ended leave(Act act, Collection<UUID> ids, LocalDate day) {
        if (people.leave(ids, day) != ids.size()) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        invitations.cancelOpen(ids, act.at());
        List<Entry> lines = new ArrayList<>(ids.size());
        ids.forEach(id -> lines.add(DirectoryEntries.person(id, "person.left").happened(day)));
        return with(lines, appointments.endAll(ids, day.minusDays(1)));
    }

    /**
     * These appointments are over from the day on.
     *
     * @throws DirectoryRefused if one of them has ended already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ended end(Collection<UUID> ids, LocalDate day) {
        List<Appointment> ended = appointments.endThese(ids, day.minusDays(1));
        if (ended.size() != ids.size()) {
            throw DirectoryRefused.of(Says.BATCH_OUT_OF_DATE);
        }
        return with(new ArrayList<>(), ended);
    }

    private static Ended with(List<Entry> lines, List<Appointment> ended) {
        ended.forEach(one -> lines.add(DirectoryEntries.ended(one, Objects.requireNonNull(one.until()))));
        return new Ended(lines, ended.stream().map(Appointment::seat).collect(Collectors.toSet()));
    }
}
