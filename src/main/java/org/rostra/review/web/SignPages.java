package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.ConfirmReview;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A screenful at a time: confirming that nothing is otherwise, and signing. */
@Controller
class SignPages {
    private final Reviews reviews;
    private final ConfirmReview confirming;
    private final SignReviews signing;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    SignPages(Reviews reviews, ConfirmReview confirming, SignReviews signing, PlatformLinks platforms,
            Regulation regulation) {
        this.reviews = reviews;
        this.confirming = confirming;
        this.signing = signing;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/reviews/confirm")
    @Does(Action.REVIEW_LIST)
    Answer toConfirm(Act act) {
        return Answer.screen("review/confirm-all").with("lines", reviews.toConfirm(act)).with("platforms", platforms)
                .with("regulation", regulation).with("today", act.today());
    }

    @PostMapping("/reviews/confirm")
    @Does(Action.REVIEW_CONFIRM)
    Answer confirm(Act act, @RequestParam(defaultValue = "") List<String> id) {
        List<UUID> ids = id.stream().map(one -> Ids.find(one).orElseThrow(NotFound::new)).toList();
        return ids.isEmpty()
                ? Answer.go("/reviews/confirm", "review.pick")
                : Answer.go("/reviews/confirm", "review.confirmed.all", confirming.unchanged(act, ids));
    }

    @GetMapping("/reviews/sign")
    @Does(Action.REVIEW_LIST)
    Answer toSign(Act act) {
        return toSign(act, null);
    }

    private Answer.Screen toSign(Act act, @Nullable Refused problem) {
        return Answer.screen("review/sign").with("lines", reviews.toSign(act)).with("count", reviews.countToSign(act))
                .with("platforms", platforms).with("regulation", regulation).with("today", act.today())
                .with("problem", problem).status(problem == null ? 200 : 409);
    }

    @PostMapping("/reviews/sign")
    @Does(Action.REVIEW_SIGN)
    Answer sign(Act act, HttpServletRequest request,
            @RequestParam(name = "seen", defaultValue = "") List<String> keys) {
        List<Seen> seen = Picked.of(keys);
        if (seen.isEmpty()) {
            return Answer.go("/reviews/sign", "review.pick");
        }
        try {
            int signed = signing.sign(act, seen, Picked.remarks(request));
            return Answer.go("/reviews/sign", signed == seen.size()
                    ? "review.signed.all"
                    : "review.signed.some", signed, seen.size());
        } catch (Refused refused) {
            return toSign(act, refused);
        }
    }
}
