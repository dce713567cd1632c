package org.rostra.conduct.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.conduct.award.AwardCheck;
import org.rostra.conduct.award.AwardChecks.Outcome;
import org.rostra.conduct.award.AwardChecks;
import org.rostra.conduct.award.CandidateList;
import org.rostra.directory.ListedRows;
import org.rostra.directory.RefusedSheet;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.paper.CasePapers;
import org.rostra.paper.PaperAnswer;
import org.rostra.paper.scan.Target;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.sheets.UnreadableSheet;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Award checks: the question, the answer, and the sheet. */
@Controller
class AwardPages {
    private static final int MOST = 10_000;

    private final AwardChecks checks;
    private final Units units;
    private final CasePapers papers;
    private final PaperAnswer answer;
    private final Regulation regulation;

    AwardPages(AwardChecks checks, Units units, CasePapers papers, PaperAnswer answer,
            Regulation regulation) {
        this.checks = checks;
        this.units = units;
        this.papers = papers;
        this.answer = answer;
        this.regulation = regulation;
    }

    @GetMapping("/award-checks")
    @Does(Action.AWARD_CHECK)
    Answer page(Act act) {
        return page(act, "", "", List.of(), null);
    }

    @PostMapping("/award-checks")
    @Does(Action.AWARD_CHECK)
    Answer ask(Act act, HttpServletRequest request) throws IOException {
        String purpose = Typed.in(request, "purpose");
        String list = Typed.in(request, "names");
        try {
            list = ListedRows.of(request, "names", MOST);
            Outcome outcome = checks.ask(act, office(Typed.in(request, "office")), purpose, CandidateList.read(list));
            Optional<AwardCheck> check = outcome.check();
            return check.isPresent()
                    ? Answer.go("/award-checks/" + check.get().id(), "measure.check.answered")
                    : page(act, purpose, list, outcome.faults(), null);
        } catch (Refused refused) {
            return page(act, purpose, list, List.of(), refused);
        } catch (UnreadableSheet unreadable) {
            return page(act, purpose, list, List.of(), new RefusedSheet(unreadable));
        }
    }

    @GetMapping("/award-checks/{id}")
    @Does(Action.AWARD_CHECK)
    Answer one(Act act, @PathVariable UUID id) {
        AwardCheck check = checks.getFor(act, id);
        return Answer.screen("award/check").with("check", check).with("lines", checks.lines(check))
                .with("unit", units.get(check.unit())).with("regulation", regulation)
                .with("papers", papers.of(act, Target.of(check.asSubject()), "/award-checks/" + id).orElse(null));
    }

    @GetMapping("/award-checks/{id}/papers/{form}")
    @Does(Action.AWARD_CHECK)
    Answer look(Act act, @PathVariable UUID id, @PathVariable String form) {
        return answer.look(act, checks.getFor(act, id).asSubject(), form);
    }

    @PostMapping("/award-checks/{id}/papers/{form}")
    @Does(Action.AWARD_CHECK)
    Answer print(Act act, HttpServletRequest request, @PathVariable UUID id, @PathVariable String form,
            @RequestParam(defaultValue = "pdf") String format) {
        return answer.print(act, request, Target.of(checks.getFor(act, id).asSubject()), form, format);
    }

    private Answer.Screen page(Act act, String purpose, String list, List<AwardCheck.Fault> faults,
            @Nullable Explained problem) {
        return Answer.screen("award/checks").with("offices", checks.offices(act)).with("latest", checks.latest(act))
                .with("purpose", purpose).with("list", list).with("faults", faults).with("today", act.today())
                .with("regulation", regulation).with("problem", problem)
                .status(problem == null && faults.isEmpty() ? 200 : 409);
    }

    private static @Nullable UUID office(String id) {
        try {
            return id.isBlank() ? null : UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
