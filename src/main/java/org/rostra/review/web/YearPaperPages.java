package org.rostra.review.web;

import jakarta.servlet.http.HttpServletRequest;
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

/** The letters about a year's review: the call to it and its outcome. For those who see the year as a whole. */
@Controller
class YearPaperPages {
    private final Reviews reviews;
    private final PaperAnswer answer;

    YearPaperPages(Reviews reviews, PaperAnswer answer) {
        this.reviews = reviews;
        this.answer = answer;
    }

    @GetMapping("/reviews/years/{year}/papers/{form}")
    @Does(Action.REVIEW_READ_ALL)
    Answer look(Act act, @PathVariable int year, @PathVariable String form) {
        return answer.look(act, reviews.yearFor(act, year).asSubject(), form);
    }

    @PostMapping("/reviews/years/{year}/papers/{form}")
    @Does(Action.REVIEW_READ_ALL)
    Answer print(Act act, HttpServletRequest request, @PathVariable int year, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(reviews.yearFor(act, year).asSubject()), form, format);
    }
}
