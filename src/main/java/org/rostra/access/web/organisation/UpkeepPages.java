package org.rostra.access.web.organisation;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.AmendPerson;
import org.rostra.directory.AmendPerson.Amended;
import org.rostra.directory.AmendUnit;
import org.rostra.directory.CloseUnit;
import org.rostra.directory.Departures;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Invitations;
import org.rostra.directory.Says;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Argument;
import org.rostra.web.Answer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is entered of units and people is put right, and what has ended is noted. */
@Controller
class UpkeepPages {
    private static final String UNIT = OrganisationPages.PATH + "/units/";
    private static final String PERSON = OrganisationPages.PATH + "/people/";

    private final AmendUnit amendUnit;
    private final CloseUnit closeUnit;
    private final AmendPerson amendPerson;
    private final Departures departures;
    private final Invitations invitations;
    private final Units units;
    private final OrganisationPages pages;

    UpkeepPages(AmendUnit amendUnit, CloseUnit closeUnit, AmendPerson amendPerson, Departures departures,
            Invitations invitations, Units units, OrganisationPages pages) {
        this.amendUnit = amendUnit;
        this.closeUnit = closeUnit;
        this.amendPerson = amendPerson;
        this.departures = departures;
        this.invitations = invitations;
        this.units = units;
        this.pages = pages;
    }

    @PostMapping(UNIT + "{id}/amend")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer amendUnit(Act act, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam Unit.Kind kind, @RequestParam String name) {
        return unit(act, id, entered, "directory.unit.amended",
                () -> amendUnit.amend(act, id, kind, name, entered.get("nameEnglish"), entered.get("shortName")));
    }

    @PostMapping(UNIT + "{id}/close")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer close(Act act, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return unit(act, id, entered, "directory.unit.close.done", () -> closeUnit.close(act, id, day));
    }

    @PostMapping(UNIT + "{id}/reopen")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer reopen(Act act, @PathVariable UUID id) {
        return unit(act, id, Map.of(), "directory.unit.reopen.done", () -> closeUnit.reopen(act, id));
    }

    @PostMapping(PERSON + "{id}/amend")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer amendPerson(Act act, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam String name, @RequestParam(defaultValue = "") String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate leave) {
        return person(act, id, entered, "directory.person.amended", () -> amendPerson.amend(act, id,
                new Amended(name, unit(unit.strip()), entered.get("email"), entered.get("phone"), leave)));
    }

    @PostMapping(PERSON + "{id}/leave")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer leave(Act act, @PathVariable UUID id, @RequestParam Map<String, String> entered,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        return person(act, id, entered, "directory.person.leave.done", () -> departures.leave(act, id, day));
    }

    @PostMapping(PERSON + "{id}/come-back")
    @Does(Action.DIRECTORY_MAINTAIN)
    Answer comeBack(Act act, @PathVariable UUID id) {
        return person(act, id, Map.of(), "directory.person.come-back.done", () -> departures.comeBack(act, id));
    }

    @PostMapping(PERSON + "{id}/invitation/cancel")
    @Does(Action.PERSON_INVITE)
    Answer cancelInvitation(Act act, @PathVariable UUID id) {
        return person(act, id, Map.of(), "directory.invite.cancelled", () -> invitations.cancel(act, id));
    }

    /** The unit of a code, or none where none is written. */
    private @Nullable UUID unit(String code) {
        return code.isEmpty()
                ? null
                : units.findByCode(code).map(Unit::id).orElseThrow(
                        () -> DirectoryRefused.at("unit", Says.UNIT_UNKNOWN, new Argument.Text(code)));
    }

    private Answer unit(Act act, UUID id, Map<String, String> entered, String done, Runnable command) {
        return EntryPages.answer(() -> {
            command.run();
            return Answer.go(UNIT + id, done);
        }, () -> pages.unit(act, id, null, null), entered);
    }

    private Answer person(Act act, UUID id, Map<String, String> entered, String done, Runnable command) {
        return EntryPages.answer(() -> {
            command.run();
            return Answer.go(PERSON + id, done);
        }, () -> pages.person(act, id), entered);
    }
}
