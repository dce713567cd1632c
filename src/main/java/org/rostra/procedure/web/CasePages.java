package org.rostra.procedure.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.NotFound;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Calendars;
import org.rostra.directory.SeatNames;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile.Channel;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CasePanel;
import org.rostra.procedure.CaseView;
import org.rostra.procedure.CaseViews;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Evidence;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one case, and every decision on it. */
@Controller
class CasePages {
    private final CaseViews views;
    private final DecideCase decide;
    private final Procedures procedures;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final SeatNames seatNames;
    private final List<CasePanel> panels;
    private final List<Evidence> evidence;

    CasePages(CaseViews views, DecideCase decide, Procedures procedures, Regulation regulation,
            Calendars calendars, HolidayNames holidays, SeatNames seatNames, List<CasePanel> panels,
            List<Evidence> evidence) {
        this.views = views;
        this.decide = decide;
        this.procedures = procedures;
        this.regulation = regulation;
        this.calendars = calendars;
        this.holidays = holidays;
        this.seatNames = seatNames;
        this.panels = panels;
        this.evidence = evidence;
    }

    @GetMapping("/cases/{id}")
    @Does(Action.CASE_READ)
    Answer page(Act act, @PathVariable UUID id) {
        return show(act, id, null, "");
    }

    @PostMapping("/cases/{id}/decision")
    @Does(Action.CASE_DECIDE)
    Answer decide(Act act, @PathVariable UUID id, @RequestParam int round, @RequestParam int step,
            @RequestParam Outcome outcome, @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam(defaultValue = "") String opinion, @RequestParam(defaultValue = "") String confirmed) {
        try {
            decide.decide(act, id, round, step, verb(outcome, reasons, opinion, confirmed));
            return Answer.go("/cases/" + id, "procedure.done." + outcome);
        } catch (Refused refused) {
            return show(act, id, refused, opinion);
        }
    }

    @PostMapping("/cases/{id}/record")
    @Does(Action.CASE_RECORD_FOR)
    Answer record(Act act, @PathVariable UUID id, @RequestParam int round, @RequestParam int step,
            @RequestParam Outcome outcome, @RequestParam(defaultValue = "") List<String> reasons,
            @RequestParam(defaultValue = "") String opinion, @RequestParam UUID maker, @RequestParam Channel channel,
            @RequestParam LocalDate takenOn, @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String scan, @RequestParam(defaultValue = "") String confirmed) {
        try {
            decide.recordFor(act, id, round, step, verb(outcome, reasons, opinion, confirmed),
                    new Recorded(maker, channel, takenOn, document.strip(),
                            scan.isBlank() ? null : Ids.find(scan).orElseThrow(NotFound::new)));
            return Answer.go("/cases/" + id, "procedure.done.recorded");
        } catch (Refused refused) {
            return show(act, id, refused, "");
        }
    }

    @PostMapping("/cases/{id}/withdraw")
    @Does(Action.CASE_WITHDRAW)
    Answer withdraw(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        procedures.withdraw(act, id, reason);
        return Answer.go("/cases/" + id, "procedure.done.withdrawn");
    }

    @PostMapping("/cases/{id}/urge")
    @Does(Action.CASE_URGE)
    Answer urge(Act act, @PathVariable UUID id) {
        procedures.urge(act, id);
        return Answer.go("/cases/" + id, "procedure.done.urged");
    }

    private Answer show(Act act, UUID id, @Nullable Explained problem, String opinion) {
        CaseView view = views.getFor(act, id);
        return Answer.screen("procedure/case").with("view", view).with("caseForm", views.form(view.file()))
                .with("problem", problem).with("opinion", opinion).with("calendar", calendars.current())
                .with("holidays", holidays)
                .with("regulation", regulation).with("today", act.today()).with("seatNames", seatNames)
                .with("panels", panels.stream().flatMap(panel -> panel.on(act, view.file()).stream()).toList())
                .with("scans", view.mayRecord()
                        ? evidence.stream().flatMap(one -> one.of(view.file()).stream()).toList()
                        : List.of())
                .with("evidence", evidence)
                .status(problem == null ? HttpStatus.OK.value() : HttpStatus.CONFLICT.value());
    }

    private static Verb verb(Outcome outcome, List<String> reasons, String opinion, String confirmed) {
        List<String> given = reasons.stream().filter(reason -> !reason.isBlank()).toList();
        return switch (outcome) {
            case APPROVED -> new Verb.Approve(opinion, confirmed.isBlank() ? null : confirmed);
            case RETURNED -> new Verb.Return(given, opinion);
            case REFUSED -> new Verb.Refuse(given, opinion);
        };
    }
}
