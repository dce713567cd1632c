package org.rostra.access.web.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Appoint;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.EstablishUnit;
import org.rostra.directory.EstablishUnit.NewUnit;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.RegisterPerson;
import org.rostra.directory.RegisterPerson.NewPerson;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms on the pages of units and people. A refusal comes back on the same page, with what was entered. */
@Controller
class EntryPages {
    private static final String UNIT = OrganisationPages.PATH + "/units/";

    private final EstablishUnit establish;
    private final RegisterPerson register;
    private final Appoint appoint;
    private final Units units;
    private final People people;
    private final OrganisationPages pages;

    EntryPages(EstablishUnit establish, RegisterPerson register, Appoint appoint, Units units, People people,
            OrganisationPages pages) {
        this.establish = establish;
        this.register = register;
        this.appoint = appoint;
        this.units = units;
        this.people = people;
        this.pages = pages;
    }

    @PostMapping(OrganisationPages.PATH)
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer found(Act act, @RequestParam Map<String, String> entered, @RequestParam String code,
            @RequestParam String name) {
        return answer(() -> {
            UUID id = establish.establish(act, new NewUnit(Unit.Kind.INSTITUTION, code, name,
                    entered.get("nameEnglish"), entered.get("shortName"), null));
            return Answer.go(UNIT + id, "directory.unit.established", name);
        }, () -> pages.empty(act), entered);
    }

    @PostMapping(OrganisationPages.PATH + "/units/{parent}/units")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer establish(Act act, @PathVariable UUID parent, @RequestParam Map<String, String> entered,
            @RequestParam Unit.Kind kind, @RequestParam String code, @RequestParam String name) {
        return answer(() -> {
            UUID id = establish.establish(act, new NewUnit(kind, code, name, entered.get("nameEnglish"),
                    entered.get("shortName"), parent));
            return Answer.go(UNIT + id, "directory.unit.established", name);
        }, () -> pages.unit(act, parent, null, null), entered);
    }

    @PostMapping(OrganisationPages.PATH + "/units/{id}/move")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer move(Act act, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam String parent) {
        return answer(() -> {
            establish.move(act, id, units.findByCode(parent.strip()).map(Unit::id).orElse(new UUID(0, 0)));
            return Answer.go(UNIT + id, "directory.unit.move.done");
        }, () -> pages.unit(act, id, null, null), entered);
    }

    @PostMapping(OrganisationPages.PATH + "/units/{unit}/people")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer register(Act act, @PathVariable UUID unit, @RequestParam Map<String, String> entered,
            @RequestParam String number, @RequestParam String name, @RequestParam Person.Kind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate leave) {
        return answer(() -> {
            UUID id = register.register(act, new NewPerson(number, name, kind, unit, entered.get("email"),
                    entered.get("phone"), leave));
            return Answer.go(OrganisationPages.PATH + "/people/" + id, "directory.person.registered", name);
        }, () -> pages.unit(act, unit, null, null), entered);
    }

    @PostMapping(OrganisationPages.PATH + "/units/{unit}/appointments")
    @Does(Action.OFFICE_APPOINT)
    Answer appoint(Act act, @PathVariable UUID unit, @RequestParam Map<String, String> entered,
            @RequestParam String person, @RequestParam Office office,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        return answer(() -> {
            UUID appointed = people.findByNumber(person).map(Person::id).orElse(new UUID(0, 0));
            appoint.appoint(act, appointed, office, unit, from);
            return Answer.go(UNIT + unit, "directory.appoint.done");
        }, () -> pages.unit(act, unit, null, null), entered);
    }

    @PostMapping(OrganisationPages.PATH + "/units/{unit}/appointments/{id}/end")
    @Does(Action.OFFICE_APPOINT)
    Answer end(Act act, @PathVariable UUID unit, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until) {
        return answer(() -> {
            appoint.end(act, id, until);
            return Answer.go(UNIT + unit, "directory.appoint.ended");
        }, () -> pages.unit(act, unit, null, null), entered);
    }

    /** Does it and goes on, or shows the page again with what was refused. */
    static Answer answer(Supplier<Answer> command, Supplier<Answer.Screen> page,
            Map<String, String> entered) {
        try {
            return command.get();
        } catch (DirectoryRefused refused) {
            return page.get().with("entered", entered).with("problem", refused).status(422);
        }
    }
}
