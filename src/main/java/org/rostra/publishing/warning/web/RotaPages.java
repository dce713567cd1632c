package org.rostra.publishing.warning.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.People;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.warning.DutyRota;
import org.rostra.publishing.warning.Turn;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The duty rota: read by everybody, kept by the publicity department. */
@Controller
class RotaPages {
    private static final String PATH = "/duty-rota";

    private final DutyRota rota;
    private final People people;
    private final Regulation regulation;

    RotaPages(DutyRota rota, People people, Regulation regulation) {
        this.rota = rota;
        this.people = people;
        this.regulation = regulation;
    }

    @GetMapping(PATH)
    @Does(Action.ROTA_READ)
    Answer page(Act act) {
        return page(act, null);
    }

    private Answer.Screen page(Act act, @Nullable Explained problem) {
        List<Turn> turns = rota.coming(act);
        boolean keeps = rota.keeps(act);
        List<UUID> candidates = keeps ? rota.candidates(act) : List.of();
        Set<UUID> named = new HashSet<>(candidates);
        turns.forEach(turn -> named.add(turn.person()));
        LocalDate last = turns.stream().map(turn -> LocalDate.ofInstant(turn.until(), Act.ZONE))
                .reduce((_, later) -> later).orElse(act.today());
        return Answer.screen("warning/rota").with("turns", turns).with("keeps", keeps)
                .with("candidates", candidates).with("people", people.names(named)).with("now", act.at())
                .with("today", act.today()).with("next", last).with("regulation", regulation)
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping(PATH)
    @Does(Action.ROTA_KEEP)
    Answer plan(Act act, @RequestParam(name = "person", defaultValue = "") List<String> who,
            @RequestParam(required = false) @Nullable LocalDate first, @RequestParam(defaultValue = "7") int days,
            @RequestParam(defaultValue = "0") int turns, @RequestParam(defaultValue = "08:00") String change) {
        List<UUID> order = who.stream().flatMap(one -> Ids.find(one).stream()).toList();
        return done(act, () -> Answer.go(PATH, "warning.rota.planned", rota.plan(act, new DutyRota.Plan(order,
                first == null ? act.today() : first, days, turns, time(change)))));
    }

    @PostMapping(PATH + "/{id}/give")
    @Does(Action.ROTA_KEEP)
    Answer give(Act act, @PathVariable UUID id, @RequestParam UUID person) {
        return done(act, () -> {
            rota.give(act, id, person);
            return Answer.go(PATH, "warning.rota.given");
        });
    }

    @PostMapping(PATH + "/{id}/drop")
    @Does(Action.ROTA_KEEP)
    Answer drop(Act act, @PathVariable UUID id) {
        return done(act, () -> {
            rota.drop(act, id);
            return Answer.go(PATH, "warning.rota.dropped");
        });
    }

    private Answer done(Act act, java.util.function.Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return page(act, refused);
        }
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException _) {
            return LocalTime.of(8, 0);
        }
    }
}
