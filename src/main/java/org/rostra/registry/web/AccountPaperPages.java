package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.Papers;
import org.rostra.paper.scan.Target;
import org.rostra.print.Sheet;
import org.rostra.procedure.bulk.Choice;
import org.rostra.registry.Account;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.Accounts;
import org.rostra.web.Answer;
import org.rostra.web.Origin;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms of accounts on paper: one, many as one file, and as it will look once it is submitted. */
@Controller
class AccountPaperPages {
    /** So many forms go into one file. */
    private static final int MOST = 300;

    private final Accounts accounts;
    private final Papers papers;
    private final PaperAnswer answer;
    private final Origin origin;

    AccountPaperPages(Accounts accounts, Papers papers, PaperAnswer answer, Origin origin) {
        this.accounts = accounts;
        this.papers = papers;
        this.answer = answer;
        this.origin = origin;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/accounts/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, accounts.getFor(act, id).asSubject(), form);
    }

    @PostMapping("/accounts/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(accounts.getFor(act, id).asSubject()), form, format);
    }

    /** The form of each account that was chosen in the list, as far as it has one. */
    @PostMapping("/accounts/papers")
    @Does(Action.PAPER_PRINT)
    Answer printMany(Act act, HttpServletRequest request, @RequestParam(defaultValue = "filing") String form) {
        Optional<Set<UUID>> ids = Choice.ids(request);
        List<Subject> chosen = accounts.chosen(act, AccountFilter.of(request::getParameter), ids, MOST).stream()
                .map(id -> new Subject(Account.KIND, id)).toList();
        List<Sheet> sheets = papers.printAll(act, form, chosen, origin.of(request));
        return sheets.isEmpty()
                ? Answer.go("/accounts", "paper.batch.none")
                : answer.pdf(sheets.getFirst().paper().title(), sheets);
    }

    /** Before it is submitted; nothing is kept, and no code is given out. */
    @GetMapping("/applications/{id}/paper")
    @Does(Action.ACCOUNT_READ)
    Answer preview(Act act, @PathVariable UUID id) {
        return answer.look(act, accounts.getFor(act, id).asSubject(), "opening");
    }
}
