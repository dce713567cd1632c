package org.rostra.voice.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.web.Typed;
import org.rostra.voice.AnswerMany;
import org.rostra.voice.Prospect;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Several opinions, one answer: what would become of each is looked at first. */
@Controller
class ManyPages {
    private final AnswerMany answering;
    private final Regulation regulation;

    ManyPages(AnswerMany answering, Regulation regulation) {
        this.answering = answering;
        this.regulation = regulation;
    }

    /** Changes nothing. */
    @PostMapping("/opinion-cases/many")
    @Does(Action.OPINION_ANSWER_MANY)
    Answer look(Act act, @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "") String text) {
        try {
            return screen(act, answering.look(act, ids(chosen)), text, false, null);
        } catch (Refused refused) {
            return screen(act, List.of(), text, false, refused);
        }
    }

    @PostMapping("/opinion-cases/many/send")
    @Does(Action.OPINION_ANSWER_MANY)
    Answer send(Act act, @RequestParam(required = false) @Nullable List<String> chosen,
            @RequestParam(defaultValue = "") String text) {
        try {
            return screen(act, answering.answer(act, ids(chosen), Typed.lines(text)), text, true, null);
        } catch (Refused refused) {
            return ids(chosen).isEmpty()
                    ? screen(act, List.of(), text, false, refused)
                    : screen(act, answering.look(act, ids(chosen)), text, false, refused);
        }
    }

    private Answer.Screen screen(Act act, List<Prospect> prospects, String text, boolean sent,
            @Nullable Explained problem) {
        return Answer.screen("voice/many").with("prospects", prospects).with("text", text).with("sent", sent)
                .with("today", act.today()).with("regulation", regulation).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    private static List<UUID> ids(@Nullable List<String> chosen) {
        return Optional.ofNullable(chosen).orElse(List.of()).stream().flatMap(one -> Ids.find(one).stream()).distinct()
                .toList();
    }
}
