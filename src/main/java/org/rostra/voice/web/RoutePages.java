package org.rostra.voice.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.voice.HurryUnit;
import org.rostra.voice.Opinion;
import org.rostra.voice.RouteOpinion;
import org.rostra.voice.TimeOpinion;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What whoever answers an opinion does before there is an answer: pass it on, and move its term. */
@Controller
class RoutePages {
    private static final UUID NOBODY = new UUID(0, 0);

    private final RouteOpinion routing;
    private final HurryUnit hurry;
    private final TimeOpinion timing;
    private final CaseScreen screen;

    RoutePages(RouteOpinion routing, HurryUnit hurry, TimeOpinion timing, CaseScreen screen) {
        this.routing = routing;
        this.hurry = hurry;
        this.timing = timing;
        this.screen = screen;
    }

    @PostMapping("/opinion-cases/{id}/route")
    @Does(Action.OPINION_ROUTE)
    Answer route(Act act, @PathVariable UUID id, @RequestParam(required = false) @Nullable List<String> units,
            @RequestParam(defaultValue = "") String note) {
        List<UUID> chosen = Optional.ofNullable(units).orElse(List.of()).stream().flatMap(one -> Ids.find(one).stream())
                .toList();
        return screen.done(act, id, chosen.isEmpty() ? "voice.registered" : "voice.routed",
                () -> routing.route(act, id, chosen, note));
    }

    @PostMapping("/opinion-cases/{id}/take-back")
    @Does(Action.OPINION_ROUTE)
    Answer takeBack(Act act, @PathVariable UUID id, @RequestParam UUID unit) {
        return screen.done(act, id, "voice.taken-back", () -> routing.takeBack(act, id, unit));
    }

    @PostMapping("/opinion-cases/{id}/urge")
    @Does(Action.OPINION_ROUTE)
    Answer urge(Act act, @PathVariable UUID id, @RequestParam UUID unit) {
        return screen.done(act, id, "voice.urged", () -> hurry.ask(act, id, unit));
    }

    @PostMapping("/opinion-cases/{id}/classify")
    @Does(Action.OPINION_ROUTE)
    Answer classify(Act act, @PathVariable UUID id, @RequestParam Opinion.Kind kind) {
        return screen.done(act, id, "voice.classified", () -> routing.classify(act, id, kind));
    }

    /** It may go past the caller by this: then the list is where he goes on. */
    @PostMapping("/opinion-cases/{id}/concerns")
    @Does(Action.OPINION_ROUTE)
    Answer concerns(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String person) {
        return screen.answered(act, id, () -> {
            routing.concerns(act, id, Ids.find(person).orElse(NOBODY));
            return Answer.go("/opinion-cases", "voice.concern-noted");
        });
    }

    @PostMapping("/opinion-cases/{id}/pass-up")
    @Does(Action.OPINION_ROUTE)
    Answer passUp(Act act, @PathVariable UUID id) {
        return screen.answered(act, id, () -> {
            routing.passUp(act, id);
            return Answer.go("/opinion-cases", "voice.passed-up");
        });
    }

    @PostMapping("/opinion-cases/{id}/complex")
    @Does(Action.OPINION_ROUTE)
    Answer complex(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.done(act, id, "voice.made-complex", () -> timing.complex(act, id, why));
    }

    @PostMapping("/opinion-cases/{id}/pause")
    @Does(Action.OPINION_ROUTE)
    Answer pause(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String pause,
            @RequestParam(defaultValue = "") String why) {
        return screen.done(act, id, "voice.paused", () -> timing.pause(act, id, pause, why));
    }

    @PostMapping("/opinion-cases/{id}/resume")
    @Does(Action.OPINION_ROUTE)
    Answer resume(Act act, @PathVariable UUID id) {
        return screen.done(act, id, "voice.resumed", () -> timing.resume(act, id));
    }
}
