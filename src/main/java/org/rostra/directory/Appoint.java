package org.rostra.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Offices are given and end. What waits on an office waits for whoever holds it; two heads may stand. */
@Component
public class Appoint {
    private final AppointmentTable table;
    private final PersonTable people;
    private final UnitTable units;
    private final Permit permit;
    private final Regulation regulation;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    Appoint(AppointmentTable table, PersonTable people, UnitTable units, Permit permit, Regulation regulation,
            Ledger ledger, ApplicationEventPublisher facts) {
        this.table = table;
        this.people = people;
        this.units = units;
        this.permit = permit;
        this.regulation = regulation;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * @throws org.rostra.policy.Refused for a student who would supervise students (三（三）)
     * @throws DirectoryRefused if the person is unknown, has left, holds a seat of administration or the office already, or the unit is unknown
     */
    @Transactional
    public UUID appoint(Act act, UUID person, Office office, UUID unit, LocalDate from) {
        permit.check(act, Permit.What.APPOINT);
        // The person's row is held: of two who appoint him at once the second sees the first.
        Person appointed = people.findForChange(person)
                .orElseThrow(() -> DirectoryRefused.at("person", Says.PERSON_UNKNOWN, new Argument.Text("")));
        if (appointed.left(from)) {
            throw DirectoryRefused.at("person", Says.PERSON_LEFT, new Argument.Text(appointed.name()));
        }
        if (appointed.kind() == Person.Kind.STUDENT && office.ofStaffOnly()
                && regulation.holds(Rule.SUPERVISOR_BY_BODY, act.today())) {
            throw regulation.refuse(Rule.SUPERVISOR_BY_BODY, Says.STUDENT_SUPERVISES,
                    SupervisionSays.STUDENT_SUPERVISES_NEXT,
                    new Argument.Text(appointed.name()),
                    new Argument.Text(regulation.basis(Rule.SUPERVISOR_BY_BODY).id().value()));
        }
        if (permit.administers(person)) {
            throw DirectoryRefused.at("person", Says.PERSON_ADMINISTERS, new Argument.Text(appointed.name()));
        }
        Unit place = units.findOpen(unit)
                .orElseThrow(() -> DirectoryRefused.at("unit", Says.UNIT_UNKNOWN, new Argument.Text("")));
        if (table.heldAfter(person, office, unit, from)) {
            throw DirectoryRefused.at("person", Says.OFFICE_HELD, new Argument.Text(appointed.name()),
                    new Argument.Text(place.name()));
        }
        var appointment = new Appointment(Ids.next(), person, office, unit, from, null);
        table.insert(appointment);
        ledger.record(act, DirectoryEntries.given(appointment, appointed.name()));
        facts.publishEvent(DirectoryMoved.seat(act, appointment));
        return appointment.id();
    }

    /**
     * Ends an appointment with its last day.
     *
     * @throws DirectoryRefused if it began later or has ended
     */
    @Transactional
    public void end(Act act, UUID id, LocalDate lastDay) {
        permit.check(act, Permit.What.APPOINT);
        Appointment one = table.find(id).orElseThrow(() -> DirectoryRefused.of(Says.APPOINTMENT_UNKNOWN));
        if (lastDay.isBefore(one.from())) {
            throw DirectoryRefused.at("until", Says.END_BEFORE_BEGIN, new Argument.Day(one.from()));
        }
        if (!table.end(id, lastDay)) {
            throw DirectoryRefused.of(Says.APPOINTMENT_ENDED);
        }
        ledger.record(act, DirectoryEntries.ended(one, lastDay));
        facts.publishEvent(DirectoryMoved.seat(act, one));
    }
}
