package org.rostra.access.web.regulation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.DatedRule;
import org.rostra.policy.Interpretations;
import org.rostra.policy.Pack;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.web.Answer;
import org.rostra.web.Frames;
import org.rostra.web.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 制度: every clause with what it is, what enforces it, its values over time, and how it is read. */
@Controller
class RegulationPages {
    static final String PATH = "/regulation";

    private final Pack pack;
    private final Regulation regulation;
    private final Interpretations interpretations;
    private final Access access;
    private final Frames frames;

    RegulationPages(Pack pack, Regulation regulation, Interpretations interpretations, Access access, Frames frames) {
        this.pack = pack;
        this.regulation = regulation;
        this.interpretations = interpretations;
        this.access = access;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Does(Action.REGULATION_READ)
    Answer page(Act act, HttpServletRequest request) {
        return page(act, request, null);
    }

    @PostMapping(PATH + "/interpretations")
    @Does(Action.INTERPRETATION_ADD)
    Answer add(Act act, HttpServletRequest request, @RequestParam String clause,
            @RequestParam(defaultValue = "") String since, @RequestParam(defaultValue = "") String zh,
            @RequestParam(defaultValue = "") String en, @RequestParam(defaultValue = "") String supersedes) {
        try {
            interpretations.add(act, clause, Typed.day(since).orElse(act.today()), zh, en,
                    supersedes.isEmpty() ? null : UUID.fromString(supersedes));
            return Answer.go(PATH, "regulation.note.added");
        } catch (Refused refused) {
            return page(act, request, refused).status(HttpStatus.CONFLICT.value());
        }
    }

    private Answer.Screen page(Act act, HttpServletRequest request, @Nullable Refused problem) {
        boolean mayAdd = access.open(act, Action.INTERPRETATION_ADD)
                && regulation.holds(Rule.INTERPRETATION, act.today());
        return Answer.screen("policy/regulation").with("regulation", regulation).with("pack", pack)
                .with("rules", regulation.rules().values().stream()
                        .collect(Collectors.groupingBy(DatedRule::clause)))
                .with("notes", interpretations.byClause()).with("mayAdd", mayAdd).with("problem", problem)
                .with("today", act.today()).with("words", new RuleWords(frames.texts(request)))
                .with("given", problem == null ? Map.of() : given(request));
    }

    private static Map<String, String> given(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue()[0]));
    }
}
