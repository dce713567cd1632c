package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.registry.FormIncomplete;
import org.rostra.review.ConfirmReview;
import org.rostra.review.FailReview;
import org.rostra.review.JudgeReviews;
import org.rostra.review.RectifyReview;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The review of one account: the dossier, the self-check, and the act that is due. */
@Controller
class OneReviewPages {
    private final OneReviewScreen screen;
    private final ConfirmReview confirming;
    private final SignReviews signing;
    private final JudgeReviews judging;
    private final FailReview failing;
    private final RectifyReview rectifying;

    OneReviewPages(OneReviewScreen screen, ConfirmReview confirming, SignReviews signing, JudgeReviews judging,
            FailReview failing, RectifyReview rectifying) {
        this.screen = screen;
        this.confirming = confirming;
        this.signing = signing;
        this.judging = judging;
        this.failing = failing;
        this.rectifying = rectifying;
    }

    @GetMapping("/reviews/{id}")
    @Does(Action.REVIEW_READ)
    Answer page(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return screen.of(act, request, id, Map.of(), null);
    }

    @PostMapping("/reviews/{id}/confirm")
    @Does(Action.REVIEW_CONFIRM)
    Answer confirm(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Map<String, List<String>> given = given(request);
        return done(act, request, id, given, "review.confirmed", () -> confirming.confirm(act, id, given));
    }

    @PostMapping("/reviews/{id}/sign")
    @Does(Action.REVIEW_SIGN)
    Answer sign(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam String seen,
            @RequestParam(defaultValue = "") String text) {
        return done(act, request, id, Map.of(), "review.signed",
                () -> signing.sign(act, Picked.one(id, seen), text));
    }

    @PostMapping("/reviews/{id}/give-back")
    @Does(Action.REVIEW_SIGN)
    Answer giveBack(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        return done(act, request, id, Map.of(), "review.given-back", () -> signing.giveBack(act, id, text));
    }

    /** What the reviewer decides, one of the verbs on the page. */
    @PostMapping("/reviews/{id}/judge")
    @Does(Action.REVIEW_JUDGE)
    Answer judge(Act act, HttpServletRequest request, @PathVariable UUID id, @RequestParam String seen,
            @RequestParam Verb verb, @RequestParam(defaultValue = "") String text) {
        Seen as = Picked.one(id, seen);
        return done(act, request, id, Map.of(), "review.judged", () -> {
            switch (verb) {
                case PASS -> judging.pass(act, as, text);
                case ABSENT -> judging.absent(act, as, text);
                case RECTIFY -> judging.rectify(act, as, text);
                case INTEND -> failing.intend(act, as, text);
                case FAIL -> failing.fail(act, as, text);
                case SPARE -> failing.spare(act, as, text);
            }
        });
    }

    @PostMapping("/reviews/{id}/state")
    @Does(Action.REVIEW_STATE)
    Answer state(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        return done(act, request, id, Map.of(), "review.stated", () -> failing.state(act, id, text));
    }

    @PostMapping("/reviews/{id}/rectified")
    @Does(Action.REVIEW_CONFIRM)
    Answer rectified(Act act, HttpServletRequest request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text) {
        return done(act, request, id, Map.of(), "review.rectified", () -> rectifying.done(act, id, text));
    }

    private Answer done(Act act, HttpServletRequest request, UUID id, Map<String, List<String>> given, String notice,
            Runnable command) {
        @Nullable
        Explained problem;
        try {
            command.run();
            return Answer.go("/reviews/" + id, notice);
        } catch (Refused refused) {
            problem = refused;
        } catch (FormIncomplete incomplete) {
            problem = incomplete;
        }
        return screen.of(act, request, id, given, problem);
    }

    private static Map<String, List<String>> given(HttpServletRequest request) {
        Map<String, List<String>> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name,
                List.of(Optional.ofNullable(values).orElse(new String[0]))));
        return given;
    }
}
