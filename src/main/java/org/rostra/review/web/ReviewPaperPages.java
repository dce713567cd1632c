package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.Papers;
import org.rostra.review.Review;
import org.rostra.review.Reviews;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the form of a review as it stands. */
@Controller
class ReviewPaperPages {
    private final Reviews reviews;
    private final Papers papers;
    private final PaperAnswer answer;
    private final Origin origin;

    ReviewPaperPages(Reviews reviews, Papers papers, PaperAnswer answer, Origin origin) {
        this.reviews = reviews;
        this.papers = papers;
        this.answer = answer;
        this.origin = origin;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/reviews/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.pdf(papers.preview(act, form, reviews.getFor(act, id).review().asSubject()));
    }

    @PostMapping("/reviews/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        Review review = reviews.getFor(act, id).review();
        return answer.of(papers.print(act, review.asSubject(), form, review.asSubject(), origin.of(request)), format);
    }
}
