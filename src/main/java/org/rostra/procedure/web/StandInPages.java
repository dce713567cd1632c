package org.rostra.procedure.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.procedure.StandIn;
import org.rostra.procedure.StandIns;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Stand-ins: who decides for me, for whom I decide, and until when. */
@Controller
class StandInPages {
    private final StandIns standIns;
    private final People people;
    private final Regulation regulation;
    private final Access access;

    StandInPages(StandIns standIns, People people, Regulation regulation, Access access) {
        this.standIns = standIns;
        this.people = people;
        this.regulation = regulation;
        this.access = access;
    }

    @GetMapping("/stand-ins")
    @Does(Action.DESK_READ)
    Answer page(Act act) {
        return page(act, "", "", "", Set.of(), null);
    }

    @PostMapping("/stand-ins")
    @Does(Action.STAND_IN_NAME)
    Answer name(Act act, @RequestParam(defaultValue = "") String person, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") List<String> procedures) {
        try {
            standIns.name(act, id(person), day(from), day(until), procedures);
        } catch (Refused refused) {
            return page(act, person, from, until, new HashSet<>(procedures), refused);
        }
        return Answer.go("/stand-ins", "procedure.stand-in.named");
    }

    @PostMapping("/stand-ins/end")
    @Does(Action.STAND_IN_END)
    Answer end(Act act, @RequestParam(defaultValue = "00000000-0000-0000-0000-000000000000") UUID id) {
        standIns.end(act, id);
        return Answer.go("/stand-ins", "procedure.stand-in.ended");
    }

    private Answer page(Act act, String person, String from, String until, Set<String> chosen,
            @Nullable Refused problem) {
        List<StandIn> all = standIns.listFor(act);
        Set<UUID> named = new HashSet<>();
        all.forEach(one -> named.addAll(List.of(one.represented(), one.standIn())));
        Optional.of(person).filter(one -> !one.isEmpty()).ifPresent(one -> named.add(id(one)));
        return Answer.screen("procedure/stand-ins").with("all", all).with("people", people.names(named))
                .with("me", act.person().orElseThrow()).with("person", person).with("from", from)
                .with("until", until).with("chosen", chosen).with("procedures",
                        List.copyOf(regulation.procedures().values()))
                .with("matters", standIns.matters())
                .with("mayName", access.open(act, Action.STAND_IN_NAME)).with("problem", problem)
                .with("regulation", regulation).with("today", act.today()).status(problem == null ? 200 : 409);
    }

    /** What is no id, or no day, is refused by the rule as one that does not fit. */
    private static UUID id(String text) {
        return Ids.find(text).orElse(new UUID(0, 0));
    }

    private static LocalDate day(String text) {
        return Typed.day(text).orElse(LocalDate.EPOCH);
    }
}
