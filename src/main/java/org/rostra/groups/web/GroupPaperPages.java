package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.Papers;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the form of a group as the group stands. */
@Controller
class GroupPaperPages {
    private final Accounts accounts;
    private final Papers papers;
    private final PaperAnswer answer;
    private final Origin origin;

    GroupPaperPages(Accounts accounts, Papers papers, PaperAnswer answer, Origin origin) {
        this.accounts = accounts;
        this.papers = papers;
        this.answer = answer;
        this.origin = origin;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/groups/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.pdf(papers.preview(act, form, accounts.getFor(act, id).asSubject()));
    }

    @PostMapping("/groups/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        Subject group = accounts.getFor(act, id).asSubject();
        return answer.of(papers.print(act, group, form, group, origin.of(request)), format);
    }
}
