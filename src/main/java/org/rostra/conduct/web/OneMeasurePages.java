package org.rostra.conduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.Reporters;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.conduct.course.Kind;
import org.rostra.ledger.Act;
import org.rostra.web.Answer;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One measure, as those handle it who prepare and serve it. */
@Controller
class OneMeasurePages {
    private final MeasureScreen screen;
    private final PrepareMeasure preparing;
    private final SpeakUp speaking;
    private final ServeMeasure serving;
    private final Reporters reporters;

    OneMeasurePages(MeasureScreen screen, PrepareMeasure preparing, SpeakUp speaking, ServeMeasure serving,
            Reporters reporters) {
        this.screen = screen;
        this.preparing = preparing;
        this.speaking = speaking;
        this.serving = serving;
        this.reporters = reporters;
    }

    @GetMapping("/measures/{id}")
    @Does(Action.MEASURE_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return screen.of(act, id, null, null);
    }

    @PostMapping("/measures/{id}/verify")
    @Does(Action.MEASURE_HANDLE)
    Answer verify(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String evidence) {
        return screen.after(act, id, "measure.verified", () -> preparing.verify(act, id, Typed.lines(facts),
                Typed.lines(evidence)));
    }

    @PostMapping("/measures/{id}/intend")
    @Does(Action.MEASURE_HANDLE)
    Answer intend(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return screen.after(act, id, "measure.told",
                () -> preparing.intend(act, id, kind(request), MeasurePages.way(request)));
    }

    @PostMapping("/measures/{id}/heard")
    @Does(Action.MEASURE_HANDLE)
    Answer heard(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String text) {
        return screen.after(act, id, "measure.heard", () -> speaking.heard(act, id, Typed.lines(text)));
    }

    @PostMapping("/measures/{id}/drop")
    @Does(Action.MEASURE_HANDLE)
    Answer drop(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return screen.after(act, id, "measure.dropped", () -> preparing.drop(act, id, Typed.lines(why)));
    }

    @PostMapping("/measures/{id}/serve")
    @Does(Action.MEASURE_HANDLE)
    Answer serve(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String on) {
        return screen.after(act, id, "measure.served",
                () -> serving.serve(act, id, day(on), MeasurePages.way(request)));
    }

    @PostMapping("/measures/{id}/left")
    @Does(Action.MEASURE_HANDLE)
    Answer left(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String on) {
        return screen.after(act, id, "measure.left", () -> serving.left(act, id, day(on)));
    }

    @PostMapping("/measures/{id}/refer")
    @Does(Action.MEASURE_HANDLE)
    Answer refer(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String authority,
            @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String reference) {
        return screen.after(act, id, "measure.referred", () -> preparing.refer(act, id, authority, day(on), reference));
    }

    /** Shown once, in the answer; the look is on record. */
    @PostMapping("/measures/{id}/reporter")
    @Does(Action.MEASURE_REPORTER)
    Answer reporter(Act act, @PathVariable UUID id) {
        return screen.of(act, id, null, reporters.reveal(act, id).orElse(null));
    }

    static Kind kind(HttpServletRequest request) {
        return Arrays.stream(Kind.values()).filter(one -> one.name().equals(Typed.in(request, "kind"))).findFirst()
                .orElse(Kind.WARNING);
    }

    /** A day that is none is one to come, which is refused with what is wrong. */
    private static LocalDate day(String text) {
        return Typed.day(text).orElse(LocalDate.MAX);
    }
}
