package org.rostra.access.web.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.Appointment;
import org.rostra.directory.Appointments;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Office;
import org.rostra.directory.People;
import org.rostra.directory.Person;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.directory.reorganise.Reorganisation;
import org.rostra.directory.reorganise.Reorganisation.Kind;
import org.rostra.directory.reorganise.Reorganisation.State;
import org.rostra.directory.reorganise.Reorganisations;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units are renamed, merged, divided, abolished: a form for each, a preview, and then it is done. */
@Controller
class ReorganisationPages {
    private static final String UNIT = OrganisationPages.PATH + "/units/";
    private static final Set<String> FIELDS = Set.of("day", "document", "into", "others", "name", "nameEnglish",
            "shortName", "going", "numbers");

    private final Reorganisations reorganisations;
    private final WantedForm form;
    private final Units units;
    private final Appointments appointments;
    private final People people;
    private final Access access;

    ReorganisationPages(Reorganisations reorganisations, WantedForm form, Units units, Appointments appointments,
            People people, Access access) {
        this.reorganisations = reorganisations;
        this.form = form;
        this.units = units;
        this.appointments = appointments;
        this.people = people;
        this.access = access;
    }

    @GetMapping(UNIT + "{id}/reorganise")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer form(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "RENAME") Kind kind) {
        return form(act, id, kind, new LinkedMultiValueMap<>(), null);
    }

    /** Sent as a form, so that no number of a person stands in an address; nothing is written. */
    @PostMapping(UNIT + "{id}/reorganise/preview")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer preview(Act act, @PathVariable UUID id, @RequestParam Kind kind,
            @RequestParam MultiValueMap<String, String> typed) {
        try {
            Reorganisation what = reorganisations.look(act, form.read(id, kind, typed));
            return Answer.screen("directory/reorganise-preview").with("what", what)
                    .with("unit", unit(id)).with("typed", sent(typed))
                    .with("concerned", reorganisations.concerned(act, what))
                    .with("into", units.get(what.answering()));
        } catch (DirectoryRefused refused) {
            return form(act, id, kind, typed, refused);
        }
    }

    @PostMapping(UNIT + "{id}/reorganise")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer decide(Act act, @PathVariable UUID id, @RequestParam Kind kind,
            @RequestParam MultiValueMap<String, String> typed) {
        try {
            Reorganisation what = reorganisations.decide(act, form.read(id, kind, typed));
            return what.state() == State.DONE
                    ? Answer.go(UNIT + what.answering(), "directory.reorganise.done")
                    : Answer.go(UNIT + id, "directory.reorganise.planned", what.day());
        } catch (DirectoryRefused refused) {
            return form(act, id, kind, typed, refused);
        }
    }

    @PostMapping(OrganisationPages.PATH + "/reorganisations/{id}/cancel")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer cancel(Act act, @PathVariable UUID id) {
        Reorganisation what = reorganisations.cancel(act, id);
        return Answer.go(UNIT + what.units().getFirst(), "directory.reorganise.cancelled");
    }

    private Answer form(Act act, UUID id, Kind kind, MultiValueMap<String, String> typed,
            @Nullable DirectoryRefused refused) {
        Unit unit = unit(id);
        if (!access.open(act, Action.DIRECTORY_MAINTAIN) || unit.closedOn() != null) {
            throw new NotFound();
        }
        List<Appointment> heads = appointments.in(List.of(id), act.today()).stream()
                .filter(one -> one.office() == Office.HEAD || one.office() == Office.DEPUTY).toList();
        Map<UUID, Person> holders = people.byId(heads.stream().map(Appointment::person).toList());
        Answer.Screen page = Answer.screen("directory/reorganise").with("unit", unit).with("kind", kind)
                .with("typed", sent(typed)).with("heads", heads).with("holders", holders)
                .with("below", units.below(id)).with("things", reorganisations.things(id)).with("problem", refused);
        return refused == null ? page : page.status(422);
    }

    private Unit unit(UUID id) {
        return units.find(id).orElseThrow(NotFound::new);
    }

    /** What was typed, and nothing else that a request may hold. */
    private static Map<String, List<String>> sent(MultiValueMap<String, String> typed) {
        return typed.entrySet().stream().filter(entry -> FIELDS.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
