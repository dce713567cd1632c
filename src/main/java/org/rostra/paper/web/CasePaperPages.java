package org.rostra.paper.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Prints the form of a case as it stands. */
@Controller
class CasePaperPages {
    private final Procedures procedures;
    private final PaperAnswer answer;

    CasePaperPages(Procedures procedures, PaperAnswer answer) {
        this.procedures = procedures;
        this.answer = answer;
    }

    /** The same to be looked at; nothing is kept. */
    @GetMapping("/cases/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer preview(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, procedures.getFor(act, id).subject(), form);
    }

    @PostMapping("/cases/{id}/papers/{form}")
    @Does(Action.PAPER_PRINT)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        CaseFile file = procedures.getFor(act, id);
        return answer.print(act, request, new Target(file.asSubject(), file.subject()), form, format);
    }
}
