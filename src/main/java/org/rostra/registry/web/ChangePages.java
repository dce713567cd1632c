package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Answers;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.CloseAccount;
import org.rostra.registry.change.DetermineName;
import org.rostra.registry.change.HandOvers;
import org.rostra.registry.change.ReportChange;
import org.rostra.registry.change.ReportTerms;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reports of changes (七（二）) and names to be determined (四（三）): what is on record beside what is new. */
@Controller
class ChangePages {
    private final Accounts accounts;
    private final Changes changes;
    private final ReportChange reports;
    private final DetermineName names;
    private final HandOvers handOvers;
    private final HandOverPages handOverPages;
    private final CloseAccount closings;
    private final Register register;
    private final ReportTerms terms;
    private final FormFields fields;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final Frames frames;

    ChangePages(Accounts accounts, Changes changes, ReportChange reports, DetermineName names,
            HandOvers handOvers, HandOverPages handOverPages, CloseAccount closings,
            Register register, ReportTerms terms,
            FormFields fields, PlatformLinks platforms, Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.changes = changes;
        this.reports = reports;
        this.names = names;
        this.handOvers = handOvers;
        this.handOverPages = handOverPages;
        this.closings = closings;
        this.register = register;
        this.terms = terms;
        this.fields = fields;
        this.platforms = platforms;
        this.regulation = regulation;
        this.frames = frames;
    }

    @GetMapping("/accounts/{id}/changes")
    @Does(Action.ACCOUNT_READ)
    Answer report(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return blank(act, request, id, Kind.REPORT);
    }

    @PostMapping("/accounts/{id}/changes")
    @Does(Action.ACCOUNT_CHANGE)
    Answer report(Act act, @PathVariable UUID id, HttpServletRequest request) {
        return send(act, request, id, Kind.REPORT, given -> reports.report(act, id, given));
    }

    @GetMapping("/accounts/{id}/rename")
    @Does(Action.ACCOUNT_READ)
    Answer rename(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return blank(act, request, id, Kind.RENAME);
    }

    @PostMapping("/accounts/{id}/rename")
    @Does(Action.ACCOUNT_CHANGE)
    Answer rename(Act act, @PathVariable UUID id, HttpServletRequest request) {
        return send(act, request, id, Kind.RENAME, given -> names.ask(act, id, given));
    }

    @GetMapping("/accounts/{id}/closing")
    @Does(Action.ACCOUNT_READ)
    Answer close(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return blank(act, request, id, Kind.CLOSING);
    }

    @PostMapping("/accounts/{id}/closing")
    @Does(Action.ACCOUNT_CLOSE)
    Answer close(Act act, @PathVariable UUID id, HttpServletRequest request) {
        return send(act, request, id, Kind.CLOSING, given -> closings.ask(act, id, given));
    }

    @GetMapping("/accounts/{id}/closing-proof")
    @Does(Action.ACCOUNT_READ)
    Answer prove(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return blank(act, request, id, Kind.CLOSING_PROOF);
    }

    @PostMapping("/accounts/{id}/closing-proof")
    @Does(Action.ACCOUNT_CLOSE)
    Answer prove(Act act, @PathVariable UUID id, HttpServletRequest request) throws IOException {
        Attachments.Upload file = FieldFile.in(request, "closing-proof");
        try (InputStream _ = file.content()) {
            Optional<Attachments.Upload> proof = file.name().isEmpty() ? Optional.empty() : Optional.of(file);
            return send(act, request, id, Kind.CLOSING_PROOF, given -> closings.prove(act, id, given, proof));
        }
    }

    /** A returned one, to be put right. */
    @GetMapping("/changes/{id}")
    @Does(Action.ACCOUNT_READ)
    Answer correct(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Change change = changes.getFor(act, id);
        if (change.state() == Change.State.AGREEING) {
            return handOverPages.agreement(act, request, change, null);
        }
        Account account = register.get(change.account());
        Optional<CaseFile> file = changes.caseOf(change);
        boolean returned = file.filter(one -> one.state() == CaseFile.State.RETURNED).isPresent();
        boolean mine = change.kind().custody() || change.kind().closing()
                ? act.person().filter(change.applicant()::equals).isPresent()
                : changes.mayChange(act, account);
        return returned && mine
                ? page(act, request, account, change.kind(), change.answers(), "/changes/" + id, null)
                : Answer.go(file.map(one -> "/cases/" + one.id()).orElse("/accounts/" + account.id()));
    }

    @PostMapping("/changes/{id}")
    @Does(Action.ACCOUNT_CHANGE)
    Answer sendAgain(Act act, @PathVariable UUID id, HttpServletRequest request) {
        Change change = changes.getFor(act, id);
        return send(act, request, change.account(), change.kind(), given -> switch (change.kind()) {
            case REPORT -> reports.again(act, id, given);
            case RENAME -> names.again(act, id, given);
            case HAND_OVER, TAKE_OVER -> handOvers.again(act, id, given);
            case CLOSING, CLOSING_PROOF -> closings.again(act, id, given);
        });
    }

    /** A command that opens or goes on with a case. */
    private interface Sending {
        CaseFile send(Map<String, List<String>> given);
    }

    private Answer send(Act act, HttpServletRequest request, UUID account, Kind kind, Sending sending) {
        Map<String, List<String>> given = given(request, kind);
        try {
            return Answer.go("/cases/" + sending.send(given).id(), "change.sent." + kind);
        } catch (FormIncomplete | Refused | AttachmentRefused problem) {
            return page(act, request, register.get(account), kind, changes.typed(kind, given),
                    request.getRequestURI(), (Explained) problem);
        }
    }

    /** An empty form, or one in which the address fills in what is known already. */
    private Answer blank(Act act, HttpServletRequest request, UUID id, Kind kind) {
        Account account = accounts.getFor(act, id);
        Answers filled = request.getParameter("items") == null
                ? Answers.NONE
                : changes.typed(kind, given(request, kind));
        return changes.mayTell(act, account, kind)
                ? page(act, request, account, kind, filled, request.getRequestURI(), null)
                : Answer.go("/accounts/" + id);
    }

    private Answer page(Act act, HttpServletRequest request, Account account, Kind kind, Answers typed, String to,
            @Nullable Explained problem) {
        var form = new FilledForm(account.id(), FilledForm.Part.CHANGE, kind.form(), kind.form(),
                changes.known(account).with(typed.values()), null, act.at());
        return Answer.screen(switch (kind) {
            case REPORT -> "registry/change/report";
            case RENAME -> "registry/change/rename";
            case HAND_OVER, TAKE_OVER -> "registry/change/again";
            case CLOSING, CLOSING_PROOF -> "registry/change/close";
        })
                .with("account", account).with("plan", regulation.form(kind.form())).with("typed", typed)
                .with("known", changes.known(account)).with("rename", changes.rename(account).orElse(null))
                .with("terms", terms).with("platforms", platforms.all()).with("to", to)
                .with("words", fields.words(form, frames.texts(request).locale())).with("problem", problem)
                .with("regulation", regulation).with("today", act.today()).status(problem == null ? 200 : 409);
    }

    private Map<String, List<String>> given(HttpServletRequest request, Kind kind) {
        Map<String, List<String>> given = new HashMap<>();
        regulation.form(kind.form()).fields().forEach(field -> given.put(field.id(),
                Optional.ofNullable(request.getParameterValues(field.id())).map(Arrays::asList).orElse(List.of())));
        return given;
    }
}
