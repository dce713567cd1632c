package org.rostra.publishing.correction.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.publishing.correction.AnswerCopy;
import org.rostra.publishing.correction.CopyTask;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.web.Slot;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One copy of what is corrected, for the keepers of its account. */
@Controller
class CopyPages {
    private final Corrections corrections;
    private final AnswerCopy answering;
    private final Register register;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    CopyPages(Corrections corrections, AnswerCopy answering, Register register, PlatformLinks platforms,
            Regulation regulation) {
        this.corrections = corrections;
        this.answering = answering;
        this.register = register;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/corrections/copies/{id}")
    @Does(Action.COPY_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return page(act, id, null);
    }

    private Answer.Screen page(Act act, UUID id, @Nullable Explained problem) {
        CopyTask copy = corrections.copyFor(act, id);
        return Answer.screen("correction/copy").with("copy", copy).with("correction", corrections.of(copy))
                .with("account", register.get(copy.account())).with("platforms", platforms)
                .with("mayAnswer", corrections.may(act, Action.COPY_ANSWER, copy.asSubject()))
                .with("today", act.today()).with("now", act.at()).with("regulation", regulation)
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping("/corrections/copies/{id}/handled")
    @Does(Action.COPY_ANSWER)
    Answer handled(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String at) {
        return done(act, id, () -> answering.handled(act, id, kind, Slot.read(at).orElse(act.at())));
    }

    @PostMapping("/corrections/copies/{id}/right")
    @Does(Action.COPY_ANSWER)
    Answer right(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        return done(act, id, () -> answering.rightAsItIs(act, id, reason));
    }

    private Answer done(Act act, UUID id, Runnable command) {
        try {
            command.run();
            return Answer.go("/corrections/copies/" + id, "correction.copy.answered");
        } catch (Refused refused) {
            return page(act, id, refused);
        }
    }
}
