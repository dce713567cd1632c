package org.rostra.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Argument;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People leave: their offices end, what waits on these waits for whoever holds them next, and the vacancies show. */
@Component
public class Departures {
    private final PersonTable people;
    private final Endings endings;
    private final UnitTable units;
    private final Permit permit;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    Departures(PersonTable people, Endings endings, UnitTable units, Permit permit, Ledger ledger,
            ApplicationEventPublisher facts) {
        this.people = people;
        this.endings = endings;
        this.units = units;
        this.permit = permit;
        this.ledger = ledger;
        this.facts = facts;
    }

    /**
     * Notes from which day on a person is no longer here. Sessions end with the next request, an open invitation is
     * cancelled, and every office ends on the day before.
     *
     * @throws DirectoryRefused if the person is not there or has left, the day is still to come, or he holds a seat of
     *     administration, which is never emptied
     */
    @Transactional
    public void leave(Act act, UUID id, LocalDate day) {
        permit.check(act, Permit.What.MAINTAIN);
        Person person = held(id);
        var name = new Argument.Text(person.name());
        if (person.leftOn() != null) {
            throw DirectoryRefused.of(Says.PERSON_LEFT, name);
        }
        if (day.isAfter(act.today())) {
            throw DirectoryRefused.at("day", Says.DAY_AHEAD, new Argument.Day(day));
        }
        if (permit.administers(id)) {
            throw DirectoryRefused.of(Says.PERSON_SEATED, name);
        }
        Endings.Ended ended = endings.leave(act, List.of(id), day);
        ledger.recordAll(act, ended.lines());
        facts.publishEvent(DirectoryMoved.people(act, id, ended.seats()));
    }

    /**
     * The person is here after all, or again. Offices that ended stay ended, and a unit that was closed is left.
     *
     * @throws DirectoryRefused if he has not left
     */
    @Transactional
    public void comeBack(Act act, UUID id) {
        permit.check(act, Permit.What.MAINTAIN);
        Person person = held(id);
        if (person.leftOn() == null) {
            throw DirectoryRefused.of(Says.PERSON_STAYS, new Argument.Text(person.name()));
        }
        UUID unit = Optional.ofNullable(person.unit()).flatMap(units::findOpen).map(Unit::id).orElse(null);
        people.comeBack(id, unit);
        ledger.record(act, DirectoryEntries.person(id, "person.came-back").with("unit", unit));
        facts.publishEvent(DirectoryMoved.people(act, id, List.of()));
    }

    private Person held(UUID id) {
        return people.findForChange(id)
                .orElseThrow(() -> DirectoryRefused.of(Says.PERSON_UNKNOWN, new Argument.Text("")));
    }
}
