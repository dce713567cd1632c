package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.review.Reviews;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the form of a review as it stands. */
@Controller
class ReviewPaperPages {
    private final Reviews reviews;
    private final PaperAnswer answer;

    ReviewPaperPages(Reviews reviews, PaperAnswer answer) {
        this.reviews = reviews;
        this.answer = answer;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/reviews/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, reviews.getFor(act, id).review().asSubject(), form);
    }

    @PostMapping("/reviews/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(reviews.getFor(act, id).review().asSubject()), form, format);
    }
}
