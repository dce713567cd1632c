package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.calendar.HolidayNames;
import org.rostra.calendar.Calendars;
import org.rostra.directory.SeatNames;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.registry.Account;
import org.rostra.registry.AccountPanel;
import org.rostra.registry.AccountState;
import org.rostra.registry.Accounts;
import org.rostra.registry.Applications;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.registry.Chains;
import org.rostra.registry.CorrectAccount;
import org.rostra.registry.FileAccount;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.Suggestions;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The file of one account, and its filing after it was opened. */
@Controller
class AccountPages {
    private final Accounts accounts;
    private final Applications applications;
    private final FileAccount filing;
    private final CorrectAccount corrections;
    private final Changes changes;
    private final SuspendAccount suspensions;
    private final Suggestions suggestions;
    private final FormFields fields;
    private final Chains chains;
    private final Procedures procedures;
    private final Duties duties;
    private final PlatformLinks platforms;
    private final Access access;
    private final Regulation regulation;
    private final Calendars calendars;
    private final HolidayNames holidays;
    private final SeatNames seatNames;
    private final Frames frames;
    private final Attachments attachments;
    private final List<AccountPanel> panels;

    AccountPages(Accounts accounts, Applications applications, FileAccount filing, CorrectAccount corrections,
            Changes changes, SuspendAccount suspensions, Suggestions suggestions,
            FormFields fields, Chains chains,
            Procedures procedures, Duties duties, PlatformLinks platforms, Access access, Regulation regulation,
            Calendars calendars, HolidayNames holidays, SeatNames seatNames, Frames frames,
            Attachments attachments, List<AccountPanel> panels) {
        this.accounts = accounts;
        this.applications = applications;
        this.filing = filing;
        this.corrections = corrections;
        this.changes = changes;
        this.suspensions = suspensions;
        this.suggestions = suggestions;
        this.fields = fields;
        this.chains = chains;
        this.procedures = procedures;
        this.duties = duties;
        this.platforms = platforms;
        this.access = access;
        this.regulation = regulation;
        this.calendars = calendars;
        this.holidays = holidays;
        this.seatNames = seatNames;
        this.frames = frames;
        this.attachments = attachments;
        this.panels = panels;
    }

    @GetMapping("/accounts/{id}")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Account account = accounts.getFor(act, id);
        if (account.state() == AccountState.DRAFT) {
            return Answer.go("/applications/" + id);
        }
        if (platforms.isGroup(account.platform())) {
            return Answer.go("/groups/" + id);
        }
        var chain = chains.of(act, account);
        List<Change> changed = changes.listFor(act, id);
        return Answer.screen("registry/account").with("account", account).with("chain", chain)
                .with("platform", platforms.find(account.platform() == null ? "" : account.platform()).orElse(null))
                .with("seats", seatNames.in(frames.texts(request), chain.supervisor().stream().toList()))
                .with("cases", procedures.about(account.asSubject())).with("history", accounts.historyFor(act, id))
                .with("people", accounts.actors(act, id)).with("duties", duties.openAbout(account.asSubject()))
                .with("application", applications.findFor(act, id)
                        .map(form -> fields.shown(form, frames.texts(request).locale())).orElse(Map.of()))
                .with("attachments", attachments.list(act, id)).with("mayAttach", attachments.mayAdd(act, id))
                .with("mayRemark", access.may(act, Action.ACCOUNT_REMARK, account.asSubject()))
                .with("mayCorrect", corrections.mayCorrect(act, account))
                .with("mayChange", changes.mayChange(act, account))
                .with("mayHandOver", changes.mayHandOver(act, account))
                .with("mayClose", changes.mayClose(act, account)).with("mayProve", changes.mayProve(act, account))
                .with("maySuspend", suspensions.may(act, account))
                .with("changes", changed).with("successors", accounts.names(changed.stream()
                        .filter(one -> one.kind().custody()).map(Change::successor).toList()))
                .with("orphan", changes.orphan(act, account))
                .with("suggestion", suggestions.find(account).orElse(null))
                .with("mayFile", mayFile(act, account)).with("mayMakeUp", account.state() == AccountState.TO_BE_FILED
                        && access.may(act, Action.ACCOUNT_MAKE_UP, account.asSubject()))
                .with("panels", panels.stream().flatMap(panel -> panel.on(act, account).stream()).toList())
                .with("regulation", regulation).with("calendar", calendars.current()).with("holidays", holidays)
                .with("today", act.today());
    }

    @PostMapping("/accounts/{id}/remark")
    @Does(Action.ACCOUNT_REMARK)
    Answer remark(Act act, @PathVariable UUID id, @RequestParam(defaultValue = "") String remark) {
        accounts.remark(act, id, remark);
        return Answer.go("/accounts/" + id, "registry.remark.saved");
    }

    @GetMapping("/accounts/{id}/filing")
    @Does(Action.ACCOUNT_READ)
    Answer filing(Act act, HttpServletRequest request, @PathVariable UUID id) {
        return mayFile(act, accounts.getFor(act, id))
                ? filing(act, request, filing.getFor(act, id), null)
                : Answer.go("/accounts/" + id);
    }

    /** Takes the file of one field in and keeps what else was typed, unfiled. */
    @PostMapping("/accounts/{id}/filing/files/{field}")
    @Does(Action.ACCOUNT_FILE)
    Answer upload(Act act, @PathVariable UUID id, @PathVariable String field, HttpServletRequest request)
            throws IOException {
        Attachments.Upload file = FieldFile.in(request, field);
        try (InputStream _ = file.content()) {
            filing.save(act, id, given(act, id, request), file);
        } catch (AttachmentRefused refused) {
            return filing(act, request, filing.filled(act, id, given(act, id, request)), refused);
        }
        return Answer.go("/accounts/" + id + "/filing#field-" + field, "registry.file-kept", file.name());
    }

    @PostMapping("/accounts/{id}/filing")
    @Does(Action.ACCOUNT_FILE)
    Answer file(Act act, HttpServletRequest request, @PathVariable UUID id) {
        Map<String, List<String>> given = given(act, id, request);
        try {
            return Answer.go("/cases/" + filing.file(act, id, given).id(), "registry.filed-back");
        } catch (FormIncomplete | Refused problem) {
            return filing(act, request, filing.filled(act, id, given), (Explained) problem);
        }
    }

    private Map<String, List<String>> given(Act act, UUID id, HttpServletRequest request) {
        Map<String, List<String>> given = new HashMap<>();
        FormPlan plan = regulation.form(filing.getFor(act, id).form());
        plan.fields().forEach(field -> given.put(field.id(), values(request, field.id())));
        if (request.getParameter("retroactive") != null) {
            given.put("retroactive", List.of("yes"));
        }
        return given;
    }

    private Answer filing(Act act, HttpServletRequest request, FilledForm form, @Nullable Explained problem) {
        FormPlan plan = regulation.form(form.form());
        return Answer.screen("registry/filing").with("account", accounts.getFor(act, form.account()))
                .with("form", form).with("plan", plan).with("problem", problem).with("regulation", regulation)
                .with("platforms", platforms.all())
                .with("words", fields.words(form, frames.texts(request).locale()))
                .with("today", act.today()).status(problem == null ? 200 : 409);
    }

    private boolean mayFile(Act act, Account account) {
        boolean busy = procedures.findOpenAbout(account.asSubject())
                .filter(file -> file.state() == CaseFile.State.OPEN).isPresent();
        return account.state() == AccountState.APPROVED_TO_OPEN && !busy
                && access.may(act, Action.ACCOUNT_FILE, account.asSubject());
    }

    private static List<String> values(HttpServletRequest request, String field) {
        String[] given = request.getParameterValues(field);
        return given == null ? List.of() : Arrays.asList(given);
    }
}
