package org.rostra.access.web.organisation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.LoginStates;
import org.rostra.access.NotFound;
import org.rostra.access.PublicityUnit;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.CloseUnit;
import org.rostra.directory.Invitations;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Units, their offices and members, and people, to be read. */
@Controller
class OrganisationPages {
    static final String PATH = "/organisation";
    private static final int PAGE = 50;

    private final Units units;
    private final People people;
    private final Appointments appointments;
    private final CloseUnit close;
    private final Invitations invitations;
    private final Reorganisations reorganisations;
    private final LoginStates logins;
    private final Access access;
    private final PublicityUnit publicity;

    OrganisationPages(Units units, People people, Appointments appointments, CloseUnit close, Invitations invitations,
            Reorganisations reorganisations, LoginStates logins, Access access,
            PublicityUnit publicity) {
        this.units = units;
        this.people = people;
        this.appointments = appointments;
        this.close = close;
        this.invitations = invitations;
        this.reorganisations = reorganisations;
        this.logins = logins;
        this.access = access;
        this.publicity = publicity;
    }

    /** The institution itself is the top of the tree; where it is not entered yet, it can be. */
    @GetMapping(PATH)
    @Does(Action.DIRECTORY_READ)
    Answer top(Act act) {
        return units.findRoot().map(root -> unit(act, root.id(), null, null)).orElseGet(() -> empty(act));
    }

    @GetMapping(PATH + "/units/{id}")
    @Does(Action.DIRECTORY_READ)
    Answer.Screen unit(Act act, @PathVariable UUID id, @RequestParam @Nullable UUID below,
            @RequestParam @Nullable UUID members) {
        access.check(act, Action.DIRECTORY_READ);
        Unit unit = units.find(id).orElseThrow(NotFound::new);
        Map<UUID, Unit> above = units.byId(unit.path());
        List<Appointment> current = appointments.in(List.of(id), act.today());
        Map<UUID, Person> holders = people.byId(current.stream().map(Appointment::person).toList());
        List<Unit> children = units.below(id, below, PAGE + 1);
        List<Person> staff = people.of(id, members, PAGE + 1);
        UnitView.May may = may(act);
        List<Reorganisation> history = reorganisations.of(id);
        var view = new UnitView(unit, unit.path().stream().filter(one -> !one.equals(id)).map(above::get).toList(),
                UnitView.posts(unit, current, holders), shown(children), appointments.vacant(children, act.today()),
                after(children, Unit::id), shown(staff), after(staff, Person::id), may,
                may.maintain() ? close.remains(id, act.today()) : List.of(), units.closedBelow(id), history,
                units.byId(history.stream().flatMap(one -> Stream.concat(one.units().stream(),
                        Stream.ofNullable(one.into()))).toList()));
        return Answer.screen("directory/unit").with("view", view).with("entered", Map.of())
                .with("absent", unit.parent() == null ? absent(act) : "");
    }

    Answer.Screen empty(Act act) {
        access.check(act, Action.DIRECTORY_READ);
        return Answer.screen("directory/empty").with("maintain", may(act).maintain()).with("entered", Map.of())
                .with("absent", absent(act));
    }

    @GetMapping(PATH + "/people")
    @Does(Action.DIRECTORY_READ)
    Answer people(Act act, @RequestParam(defaultValue = "") String q) {
        access.check(act, Action.DIRECTORY_READ);
        List<Person> living = people.search(q, PAGE);
        // Whoever has left is found by the whole number only.
        List<Person> found = living.isEmpty() ? people.findByNumber(q).stream().toList() : living;
        return Answer.screen("directory/people").with("q", q).with("found", found).with("homes", homes(found));
    }

    @GetMapping(PATH + "/people/{id}")
    @Does(Action.DIRECTORY_READ)
    Answer.Screen person(Act act, @PathVariable UUID id) {
        access.check(act, Action.DIRECTORY_READ);
        Person person = people.find(id).orElseThrow(NotFound::new);
        List<Appointment> held = appointments.of(id, act.today());
        return Answer.screen("directory/person").with("person", person).with("held", held)
                .with("places", units.byId(held.stream().map(Appointment::unit).toList()))
                .with("homes", homes(List.of(person))).with("may", may(act))
                .with("contact", people.contact(id, may(act).maintain()))
                .with("login", access.open(act, Action.LOGIN_DISABLE) ? logins.of(id) : null)
                .with("invited", may(act).invite() ? invitations.openFor(id).orElse(null) : null)
                .with("entered", Map.of());
    }

    /** The code of the publicity department that no unit has, told to who can enter it. */
    private String absent(Act act) {
        return may(act).maintain() ? publicity.missing().orElse("") : "";
    }

    private Map<UUID, Unit> homes(List<Person> persons) {
        return units.byId(persons.stream().map(Person::unit).flatMap(Stream::ofNullable).toList());
    }

    private UnitView.May may(Act act) {
        return new UnitView.May(access.open(act, Action.DIRECTORY_MAINTAIN), access.open(act, Action.PERSON_INVITE),
                access.open(act, Action.OFFICE_APPOINT));
    }

    private static <T> List<T> shown(List<T> all) {
        return all.subList(0, Math.min(PAGE, all.size()));
    }

    private static <T> @Nullable UUID after(List<T> all, Function<T, UUID> id) {
        return all.size() > PAGE ? id.apply(all.get(PAGE - 1)) : null;
    }
}
