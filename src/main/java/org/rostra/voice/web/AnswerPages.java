package org.rostra.voice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.web.Typed;
import org.rostra.voice.AnswerOpinion;
import org.rostra.voice.JoinOpinions;
import org.rostra.policy.Refused;
import org.rostra.voice.ReplyToOpinion;
import org.rostra.web.Frames;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** From a unit's reply to the answer. */
@Controller
class AnswerPages {
    private final ReplyToOpinion replying;
    private final AnswerOpinion answering;
    private final JoinOpinions joining;
    private final CaseScreen screen;
    private final Frames frames;

    AnswerPages(ReplyToOpinion replying, AnswerOpinion answering, JoinOpinions joining, CaseScreen screen,
            Frames frames) {
        this.replying = replying;
        this.answering = answering;
        this.joining = joining;
        this.screen = screen;
        this.frames = frames;
    }

    @PostMapping("/opinion-cases/{id}/reply")
    @Does(Action.OPINION_DRAFT)
    Answer reply(Act act, @PathVariable UUID id, @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String text) {
        return screen.done(act, id, "voice.replied", () -> replying.draft(act, id, unit, Typed.lines(text)));
    }

    @PostMapping("/opinion-cases/{id}/sign")
    @Does(Action.OPINION_SIGN)
    Answer sign(Act act, @PathVariable UUID id, @RequestParam UUID unit) {
        return screen.done(act, id, "voice.signed", () -> replying.sign(act, id, unit));
    }

    @PostMapping("/opinion-cases/{id}/give-back")
    @Does(Action.OPINION_SIGN)
    Answer giveBack(Act act, @PathVariable UUID id, @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String why) {
        return screen.done(act, id, "voice.given-back", () -> replying.giveBack(act, id, unit, Typed.lines(why)));
    }

    @PostMapping("/opinion-cases/{id}/send-back")
    @Does(Action.OPINION_ANSWER)
    Answer sendBack(Act act, @PathVariable UUID id, @RequestParam UUID unit,
            @RequestParam(defaultValue = "") String why) {
        return screen.done(act, id, "voice.sent-back", () -> answering.sendBack(act, id, unit, Typed.lines(why)));
    }

    @PostMapping("/opinion-cases/{id}/answer")
    @Does(Action.OPINION_ANSWER)
    Answer answer(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String template) {
        if (!template.isEmpty()) {
            return screen.filled(act, id, Typed.lines(text), template, frames.texts(request).locale());
        }
        try {
            answering.answer(act, id, Typed.lines(text));
            return Answer.go("/opinion-cases/" + id, "voice.answered");
        } catch (Refused refused) {
            return screen.of(act, id, refused, null, Typed.lines(text));
        }
    }

    @PostMapping("/opinion-cases/{id}/join")
    @Does(Action.OPINION_ROUTE)
    Answer join(Act act, @PathVariable UUID id, @RequestParam UUID with) {
        return screen.done(act, id, "voice.joined", () -> joining.join(act, id, with));
    }

    @PostMapping("/opinion-cases/{id}/part")
    @Does(Action.OPINION_ROUTE)
    Answer part(Act act, @PathVariable UUID id) {
        return screen.done(act, id, "voice.parted", () -> joining.part(act, id));
    }
}
