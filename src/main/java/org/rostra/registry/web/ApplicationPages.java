package org.rostra.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.ledger.Act;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.Applications;
import org.rostra.registry.AttachmentRefused;
import org.rostra.registry.Attachments;
import org.rostra.registry.Chains;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.MakeUpAccount;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.NameAdvice;
import org.rostra.registry.PlatformLinks;
import org.rostra.registry.SubmitApplication;
import org.rostra.web.Answer;
import org.rostra.web.Explained;
import org.rostra.web.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The application form in its steps, with a draft that saves itself, and a last look before it is sent. */
@Controller
class ApplicationPages {
    private static final String REVIEW = "review";

    private final Applications applications;
    private final SubmitApplication submit;
    private final Accounts accounts;
    private final FormFields fields;
    private final NameAdvice advice;
    private final PlatformLinks platforms;
    private final Chains chains;
    private final Regulation regulation;
    private final Frames frames;
    private final MakeUpAccount makeUp;

    ApplicationPages(Applications applications, SubmitApplication submit, Accounts accounts, FormFields fields,
            NameAdvice advice, PlatformLinks platforms, Chains chains, Regulation regulation, Frames frames,
            MakeUpAccount makeUp) {
        this.applications = applications;
        this.submit = submit;
        this.accounts = accounts;
        this.fields = fields;
        this.advice = advice;
        this.platforms = platforms;
        this.chains = chains;
        this.regulation = regulation;
        this.frames = frames;
        this.makeUp = makeUp;
    }

    @GetMapping("/applications/new")
    @Does(Action.APPLICATION_START)
    Answer choose(Act act) {
        return Answer.screen("registry/start").with("drafts", accounts.draftsOf(act)).with("regulation", regulation);
    }

    @PostMapping("/applications")
    @Does(Action.APPLICATION_START)
    Answer start(Act act, @RequestParam(defaultValue = "false") boolean personal) {
        return Answer.go("/applications/" + applications.start(act, personal));
    }

    @PostMapping("/accounts/{id}/make-up")
    @Does(Action.ACCOUNT_MAKE_UP)
    Answer makeUp(Act act, @PathVariable UUID id) {
        makeUp.begin(act, id);
        return Answer.go("/applications/" + id);
    }

    @GetMapping("/applications/{id}")
    @Does(Action.ACCOUNT_READ)
    Answer first(Act act, @PathVariable UUID id, HttpServletRequest request) {
        FilledForm form = applications.getFor(act, id);
        return page(act, request, form, regulation.form(form.form()).pages().getFirst().id());
    }

    @GetMapping("/applications/{id}/{page}")
    @Does(Action.ACCOUNT_READ)
    Answer page(Act act, @PathVariable UUID id, @PathVariable String page, HttpServletRequest request) {
        FilledForm form = applications.getFor(act, id);
        return page.equals(REVIEW) ? review(act, request, form, null) : page(act, request, form, page);
    }

    /** Saves the page and goes on; the draft saves itself by the same way while one types. */
    @PostMapping("/applications/{id}/{page}")
    @Does(Action.APPLICATION_EDIT)
    Answer save(Act act, @PathVariable UUID id, @PathVariable String page, HttpServletRequest request,
            @RequestParam(defaultValue = "") String go) {
        FilledForm form = applications.save(act, id, values(request, regulation.form(applications.getFor(act, id)
                .form()), page));
        if (request.getHeader("HX-Request") != null) {
            return Answer.screen("registry/saved").with("saved", form.saved()).with("advice", advice.on(act, form))
                    .with("chain", chains.of(act, accounts.getFor(act, id))).with("regulation", regulation);
        }
        List<FormPlan.Page> pages = regulation.form(form.form()).pages();
        int at = index(pages, page);
        String next = go.equals("back") && at > 0
                ? pages.get(at - 1).id()
                : at + 1 < pages.size() ? pages.get(at + 1).id() : REVIEW;
        return Answer.go("/applications/" + id + "/" + next);
    }

    /** Takes the file of one field in and saves what else was typed on the page. */
    @PostMapping("/applications/{id}/{page}/files/{field}")
    @Does(Action.APPLICATION_EDIT)
    Answer upload(Act act, @PathVariable UUID id, @PathVariable String page, @PathVariable String field,
            HttpServletRequest request) throws IOException {
        FormPlan plan = regulation.form(applications.getFor(act, id).form());
        Attachments.Upload file = FieldFile.in(request, field);
        try (InputStream _ = file.content()) {
            applications.save(act, id, values(request, plan, page), file);
        } catch (AttachmentRefused refused) {
            // Nothing of it is done; what was typed is kept all the same.
            FilledForm typed = applications.save(act, id, values(request, plan, page));
            return page(act, request, typed, page, refused);
        }
        return Answer.go("/applications/" + id + "/" + page + "#field-" + field, "registry.file-kept", file.name());
    }

    @PostMapping("/applications/{id}/submit")
    @Does(Action.APPLICATION_SUBMIT)
    Answer submit(Act act, @PathVariable UUID id, HttpServletRequest request) {
        try {
            CaseFile file = submit.submit(act, id);
            return Answer.go("/cases/" + file.id(), "registry.submitted");
        } catch (FormIncomplete | Refused problem) {
            return review(act, request, applications.getFor(act, id), (Explained) problem);
        }
    }

    private Answer page(Act act, HttpServletRequest request, FilledForm form, String page) {
        return page(act, request, form, page, null);
    }

    private Answer page(Act act, HttpServletRequest request, FilledForm form, String page,
            @Nullable Explained problem) {
        FormPlan plan = regulation.form(form.form());
        Account account = accounts.getFor(act, form.account());
        int at = Math.max(0, index(plan.pages(), page));
        return Answer.screen("registry/application").with("form", form).with("plan", plan)
                .with("page", plan.pages().get(at)).with("at", at).with("account", account)
                .with("editable", applications.mayEdit(act, account)).with("platforms", platforms.all())
                .with("words", fields.words(form, frames.texts(request).locale()))
                .with("advice", advice.on(act, form)).with("chain", chains.of(act, account))
                .with("problem", problem).with("regulation", regulation).status(problem == null ? 200 : 409);
    }

    private Answer review(Act act, HttpServletRequest request, FilledForm form, @Nullable Explained problem) {
        Account account = accounts.getFor(act, form.account());
        return Answer.screen("registry/review").with("form", form).with("plan", regulation.form(form.form()))
                .with("account", account).with("shown", fields.shown(form, frames.texts(request).locale()))
                .with("faults", applications.faults(act, form)).with("advice", advice.on(act, form))
                .with("chain", chains.of(act, account)).with("problem", problem).with("regulation", regulation)
                .with("today", act.today()).status(problem == null ? 200 : 409);
    }

    /** The values of one page; a box that is not ticked comes as nothing and clears the answer. */
    private static Map<String, List<String>> values(HttpServletRequest request, FormPlan form, String page) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        form.pages().stream().filter(one -> one.id().equals(page)).flatMap(one -> one.fields().stream())
                .filter(field -> field.type() != FormPlan.Type.FILE).forEach(field -> {
                    String[] given = request.getParameterValues(field.id());
                    values.put(field.id(), given == null ? new ArrayList<>() : List.of(given));
                });
        return values;
    }

    private static int index(List<FormPlan.Page> pages, String page) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(page)) {
                return i;
            }
        }
        return -1;
    }
}
