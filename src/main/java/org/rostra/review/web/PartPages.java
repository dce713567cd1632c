package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.JudgeReviews;
import org.rostra.review.Line;
import org.rostra.review.Look;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.Share;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one body judges: in tabs, the clean ones first, signed a screenful at a time. */
@Controller
class PartPages {
    private final Reviews reviews;
    private final JudgeReviews judging;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;

    PartPages(Reviews reviews, JudgeReviews judging, Units units, PlatformLinks platforms, Regulation regulation) {
        this.reviews = reviews;
        this.judging = judging;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
    }

    @GetMapping("/reviews/parts/{id}")
    @Does(Action.REVIEW_PART_READ)
    Answer part(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Share share = reviews.partFor(act, id);
        Look look = Arrays.stream(Look.values()).filter(one -> one.name().equals(request.getParameter("look")))
                .findFirst().orElseGet(() -> first(share));
        List<Line> lines = reviews.page(act, share.part(), look, Key.parse(request.getParameter("after")).orElse(null));
        Key next = lines.size() < Reviews.PAGE
                ? null
                : new Key(lines.getLast().review().place(), lines.getLast().review().id());
        return Answer.screen("review/part").with("share", share).with("look", look).with("lines", lines)
                .with("next", next).with("mayJudge", reviews.mayJudge(act, id))
                .with("unit", units.get(share.part().unit())).with("platforms", platforms)
                .with("regulation", regulation).with("today", act.today());
    }

    /** The tab in which there is something to do. */
    private static Look first(Share share) {
        return Arrays.stream(Look.values()).filter(look -> share.of(look) > 0).findFirst().orElse(Look.CLEAN);
    }

    @PostMapping("/reviews/parts/{id}/pass")
    @Does(Action.REVIEW_JUDGE)
    Answer pass(Act act, @PathVariable UUID id, @RequestParam(name = "seen", defaultValue = "") List<String> keys) {
        reviews.partFor(act, id);
        List<Seen> seen = reviews.mayJudge(act, id) ? Picked.of(keys) : List.of();
        int passed = judging.passAll(act, id, seen);
        String said = passed == seen.size() ? "review.passed.all" : "review.passed.some";
        return Answer.go("/reviews/parts/" + id + "?look=CLEAN", seen.isEmpty() ? "review.pick" : said, passed,
                seen.size());
    }
}
