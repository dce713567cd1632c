package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.Papers;
import org.rostra.review.Reviews;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters about a year's review: the call to it and its outcome. For those who see the year as a whole. */
@Controller
class YearPaperPages {
    private final Reviews reviews;
    private final Papers papers;
    private final PaperAnswer answer;
    private final Origin origin;

    YearPaperPages(Reviews reviews, Papers papers, PaperAnswer answer, Origin origin) {
        this.reviews = reviews;
        this.papers = papers;
        this.answer = answer;
        this.origin = origin;
    }

    @GetMapping("/reviews/years/{year}/papers/{form}")
    @Does(Action.REVIEW_READ_ALL)
    Answer look(Act act, @PathVariable int year, @PathVariable String form) {
        return answer.pdf(papers.preview(act, form, reviews.yearFor(act, year).asSubject()));
    }

    @PostMapping("/reviews/years/{year}/papers/{form}")
    @Does(Action.REVIEW_READ_ALL)
    Answer print(Act act, HttpServletRequest request, @PathVariable int year, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        Subject subject = reviews.yearFor(act, year).asSubject();
        return answer.of(papers.print(act, subject, form, subject, origin.of(request)), format);
    }
}
