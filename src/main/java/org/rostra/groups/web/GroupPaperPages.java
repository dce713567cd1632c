package org.rostra.groups.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the form of a group as the group stands. */
@Controller
class GroupPaperPages {
    private final Accounts accounts;
    private final PaperAnswer answer;

    GroupPaperPages(Accounts accounts, PaperAnswer answer) {
        this.accounts = accounts;
        this.answer = answer;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/groups/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, accounts.getFor(act, id).asSubject(), form);
    }

    @PostMapping("/groups/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(accounts.getFor(act, id).asSubject()), form, format);
    }
}
