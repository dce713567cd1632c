package org.rostra.access.web.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.LedgerChecks;
import org.rostra.access.LedgerReadings;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 存证, for the auditor: what happened lately, what happened to one subject, and whether the ledger holds together. */
@Controller
class LedgerPages {
    static final String PATH = "/ledger";
    private static final int PAGE = 50;
    /** What the ledger keeps a history of, the most asked for first; events.properties has their words. */
    private static final List<String> KINDS = List.of("account", "case", "unit", "person", "administration", "login",
            "import", "confirmation", "directory-import", "export", "interpretation");

    private final LedgerReadings readings;
    private final LedgerChecks checks;
    private final People people;
    private final Regulation regulation;

    LedgerPages(LedgerReadings readings, LedgerChecks checks, People people, Regulation regulation) {
        this.readings = readings;
        this.checks = checks;
        this.people = people;
        this.regulation = regulation;
    }

    @GetMapping(PATH)
    @Does(Action.LEDGER_READ)
    Answer page(Act act, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String id,
            @RequestParam(defaultValue = "") String before) {
        Optional<Subject> subject = subject(kind, id.strip());
        var history = subject.flatMap(one -> readings.history(act, one));
        List<Event> recent = subject.isPresent()
                ? List.of()
                : readings.recent(act, Ids.find(before).orElse(null), PAGE + 1);
        List<Event> shown = recent.subList(0, Math.min(PAGE, recent.size()));
        return Answer.screen("ledger/page").with("kinds", KINDS).with("kind", kind).with("id", id)
                .with("history", history.orElse(null))
                .with("asked", !id.isBlank()).with("recent", shown).with("first", before.isBlank())
                .with("next", recent.size() > PAGE ? shown.getLast().id() : null)
                .with("people", people.names(actors(history.map(LedgerReadings.History::events).orElse(shown))))
                .with("check", checks.last(act)).with("regulation", regulation);
    }

    @GetMapping(PATH + "/check")
    @Does(Action.LEDGER_CHECK)
    Answer progress(Act act) {
        return Answer.screen("ledger/check").with("check", checks.last(act));
    }

    @PostMapping(PATH + "/check")
    @Does(Action.LEDGER_CHECK)
    Answer check(Act act) {
        checks.start(act);
        return Answer.go(PATH);
    }

    private static Optional<Subject> subject(String kind, String id) {
        return KINDS.contains(kind) ? Ids.find(id).map(found -> new Subject(kind, found)) : Optional.empty();
    }

    private static Set<UUID> actors(Collection<Event> events) {
        Set<UUID> actors = new HashSet<>();
        for (Event event : events) {
            if (event.actor() instanceof Actor.Person(UUID person)) {
                actors.add(person);
            }
            Optional.ofNullable(event.onBehalfOf()).ifPresent(actors::add);
        }
        return actors;
    }
}
