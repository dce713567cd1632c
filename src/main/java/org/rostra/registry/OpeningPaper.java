package org.rostra.registry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.FilledForm.Part;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** 附件1, the application to open an account (七（一）); of staff and students, what they file instead (四（一）). */
@Component
class OpeningPaper implements PaperForm {
    static final String ID = "opening";

    private final AccountTable accounts;
    private final FilledFormTable forms;
    private final FormFiles files;
    private final FormSections sections;
    private final KnownFields known;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    OpeningPaper(AccountTable accounts, FilledFormTable forms, FormFiles files, FormSections sections,
            KnownFields known, PaperHeads heads, Opinions opinions, Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.forms = forms;
        this.files = files;
        this.sections = sections;
        this.known = known;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return filled(subject).filter(form -> heads.caseOf(subject, form.form()).isPresent())
                .map(form -> regulation.form(form.form()).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return filled(subject).flatMap(form -> accounts.find(subject.id())
                .map(account -> paper(act, account, form, heads.caseOf(subject, form.form()), locale)));
    }

    private Optional<FilledForm> filled(Subject subject) {
        return subject.kind().equals(Account.KIND) ? forms.find(subject.id(), Part.APPLICATION) : Optional.empty();
    }

    private Paper paper(Act act, Account account, FilledForm form, Optional<CaseFile> file, Locale locale) {
        String applicant = heads.name(account.createdBy());
        Optional<LocalDate> sent = PaperHeads.day(file);
        String label = frames.texts(locale).get("paper.applicant");
        List<Box> boxes = new ArrayList<>();
        boxes.add(sent.map(day -> opinions.signed("applicant", label, applicant, day, locale))
                .orElseGet(() -> opinions.open("applicant", label, false, locale)));
        boxes.addAll(file.map(one -> opinions.of(one, locale))
                .orElseGet(() -> opinions.ahead(form.procedure(), account.body(), act.today(), locale)));
        // Who answered for it when it was sent, whoever does today.
        Act then = file.map(one -> Act.of(act.actor(), act.operation(), one.opened())).orElse(act);
        FilledForm whole = files.complete(regulation.form(form.form()), form);
        return heads.paper(form.form(), heads.head(null, file, sent, applicant, locale),
                sections.of(whole, known.ofApplication(then, account, whole, locale), locale), boxes, locale);
    }
}
