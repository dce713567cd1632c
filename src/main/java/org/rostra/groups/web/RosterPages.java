package org.rostra.groups.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.directory.Person;
import org.rostra.directory.Units;
import org.rostra.groups.names.Rosters;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The optional roster of a group, for those who keep and supervise it. */
@Controller
class RosterPages {
    private final Accounts accounts;
    private final Rosters rosters;
    private final Units units;
    private final Regulation regulation;

    RosterPages(Accounts accounts, Rosters rosters, Units units, Regulation regulation) {
        this.accounts = accounts;
        this.rosters = rosters;
        this.units = units;
        this.regulation = regulation;
    }

    @GetMapping("/groups/{id}/roster")
    @Does(Action.GROUP_ROSTER)
    Answer roster(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID after) {
        List<Person> people = rosters.of(act, id, after);
        return Answer.screen("groups/roster").with("account", accounts.getFor(act, id)).with("people", people)
                .with("size", rosters.size(id)).with("units", units.names(people.stream().map(Person::unit)
                        .flatMap(java.util.stream.Stream::ofNullable).toList()))
                .with("next", people.size() == Rosters.PAGE ? people.getLast().id() : null)
                .with("kept", regulation.term(Rule.ROSTER_KEPT, act.today()).orElseThrow());
    }

    @PostMapping("/groups/{id}/roster")
    @Does(Action.GROUP_CHECK)
    Answer join(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person) {
        rosters.join(act, id, List.of(Optional.ofNullable(person).orElseThrow(NotFound::new)));
        return Answer.go("/groups/" + id + "/roster", "groups.roster.added");
    }

    @PostMapping("/groups/{id}/roster/leave")
    @Does(Action.GROUP_CHECK)
    Answer leave(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID person) {
        rosters.leave(act, id, Optional.ofNullable(person).orElseThrow(NotFound::new));
        return Answer.go("/groups/" + id + "/roster", "groups.roster.removed");
    }

    @PostMapping("/groups/{id}/roster/drop")
    @Does(Action.GROUP_CHECK)
    Answer drop(Act act, @PathVariable UUID id) {
        rosters.drop(act, id);
        return Answer.go("/groups/" + id, "groups.roster.dropped");
    }
}
