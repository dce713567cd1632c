package org.rostra.publishing.correction.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.correction.CloseCorrection;
import org.rostra.publishing.correction.Finders;
import org.rostra.publishing.correction.HandleCorrection;
import org.rostra.publishing.web.Slot;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One correction, from the evidence to its end. */
@Controller
class OneCorrectionPages {
    private final CorrectionScreen screen;
    private final HandleCorrection handling;
    private final CloseCorrection closing;
    private final Finders finders;

    OneCorrectionPages(CorrectionScreen screen, HandleCorrection handling, CloseCorrection closing, Finders finders) {
        this.screen = screen;
        this.handling = handling;
        this.closing = closing;
        this.finders = finders;
    }

    @GetMapping("/corrections/{id}")
    @Does(Action.CORRECTION_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return screen.of(act, id, null, null);
    }

    @PostMapping("/corrections/{id}/evidence")
    @Does(Action.CORRECTION_HANDLE)
    Answer evidence(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String none) {
        return done(act, id, "correction.evidence-kept",
                () -> handling.keepEvidence(act, id, text.replace("\r\n", "\n"), none));
    }

    @PostMapping("/corrections/{id}/measure")
    @Does(Action.CORRECTION_HANDLE)
    Answer measure(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String at, @RequestParam(defaultValue = "") String note) {
        return done(act, id, "correction.measured",
                () -> handling.measure(act, id, kind, Slot.read(at).orElse(act.at()), note));
    }

    @PostMapping("/corrections/{id}/contact")
    @Does(Action.CORRECTION_HANDLE)
    Answer contact(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "") String with, @RequestParam(defaultValue = "") String agreed) {
        return done(act, id, "correction.contacted",
                () -> handling.contact(act, id, Slot.read(at).orElse(act.at()), with, agreed));
    }

    @PostMapping("/corrections/{id}/explain")
    @Does(Action.CORRECTION_HANDLE)
    Answer explain(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String rectification, @RequestParam(defaultValue = "") String authority) {
        return done(act, id, "correction.explained",
                () -> handling.explain(act, id, cause, rectification, authority));
    }

    @PostMapping("/corrections/{id}/post")
    @Does(Action.CORRECTION_HANDLE)
    Answer post(Act act, @PathVariable UUID id) {
        return answered(act, id, () -> Answer.go("/posts/" + handling.post(act, id) + "/edit"));
    }

    @PostMapping("/corrections/{id}/close")
    @Does(Action.CORRECTION_CLOSE)
    Answer close(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String note) {
        return done(act, id, "correction.closed", () -> closing.close(act, id, note));
    }

    @PostMapping("/corrections/{id}/unfounded")
    @Does(Action.CORRECTION_CLOSE)
    Answer unfounded(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        return done(act, id, "correction.unfounded", () -> closing.unfounded(act, id, why));
    }

    /** Shown once, in the answer; the look is on record. */
    @PostMapping("/corrections/{id}/finder")
    @Does(Action.CORRECTION_FINDER)
    Answer finder(Act act, @PathVariable UUID id) {
        Optional<String> who = finders.reveal(act, id);
        return screen.of(act, id, null, who.orElse(null));
    }

    private Answer done(Act act, UUID id, String notice, Runnable command) {
        return answered(act, id, () -> {
            command.run();
            return Answer.go("/corrections/" + id, notice);
        });
    }

    private Answer answered(Act act, UUID id, Supplier<Answer> command) {
        try {
            return command.get();
        } catch (Refused refused) {
            return screen.of(act, id, refused, null);
        }
    }
}
