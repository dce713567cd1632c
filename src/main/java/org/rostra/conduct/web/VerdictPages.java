package org.rostra.conduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.conduct.Appeals;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.DecideMeasure.Word;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the party says to a measure, and what is decided. */
@Controller
class VerdictPages {
    private final MeasureScreen screen;
    private final SpeakUp speaking;
    private final DecideMeasure deciding;
    private final ServeMeasure serving;
    private final Appeals appeals;

    VerdictPages(MeasureScreen screen, SpeakUp speaking, DecideMeasure deciding, ServeMeasure serving,
            Appeals appeals) {
        this.screen = screen;
        this.speaking = speaking;
        this.deciding = deciding;
        this.serving = serving;
        this.appeals = appeals;
    }

    @PostMapping("/measures/{id}/speak")
    @Does(Action.MEASURE_SPEAK)
    Answer speak(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return screen.after(act, id, "measure.spoken", () -> speaking.speak(act, id, Typed.lines(text)));
    }

    @PostMapping("/measures/{id}/nothing")
    @Does(Action.MEASURE_SPEAK)
    Answer nothing(Act act, @PathVariable UUID id) {
        return screen.after(act, id, "measure.spoken", () -> speaking.nothing(act, id));
    }

    @PostMapping("/measures/{id}/sign")
    @Does(Action.MEASURE_DECIDE)
    Answer sign(Act act, HttpServletRequest request, @PathVariable UUID id) {
        var word = new Word(OneMeasurePages.kind(request), Typed.lines(Typed.in(request, "reasons")),
                Typed.lines(Typed.in(request, "adopted")), number(Typed.in(request, "earlier")),
                Typed.lines(Typed.in(request, "serious")), Typed.in(request, "body"),
                Typed.in(request, "minutes").strip());
        return screen.after(act, id, "measure.signed", () -> deciding.sign(act, id, word));
    }

    @PostMapping("/measures/{id}/disagree")
    @Does(Action.MEASURE_DECIDE)
    Answer disagree(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.disagreed", () -> deciding.disagree(act, id, Typed.lines(why)));
    }

    @PostMapping("/measures/{id}/lift")
    @Does(Action.MEASURE_DECIDE)
    Answer lift(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.lifted", () -> serving.lift(act, id, Typed.lines(why)));
    }

    @PostMapping("/measures/{id}/appeal")
    @Does(Action.MEASURE_SPEAK)
    Answer appeal(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.appealed", () -> appeals.appeal(act, id, Typed.lines(why)));
    }

    @PostMapping("/measures/{id}/uphold")
    @Does(Action.MEASURE_JUDGE)
    Answer uphold(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.judged",
                () -> appeals.uphold(act, id, OneMeasurePages.kind(request), Typed.lines(why)));
    }

    @PostMapping("/measures/{id}/revoke")
    @Does(Action.MEASURE_JUDGE)
    Answer revoke(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.judged", () -> appeals.revoke(act, id, Typed.lines(why)));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
