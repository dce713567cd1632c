package org.rostra.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.BodyKind;
import org.rostra.policy.FormPlan;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.FilledForm.Part;
import org.rostra.web.Frames;
import org.springframework.stereotype.Component;

/** 附件2, the filing record of an account as it stands in the register today (七（一）, 四（一）). */
@Component
class FilingPaper implements PaperForm {
    private static final String FORM = "filing";
    private static final String PROCEDURE = "file-opened";
    /** What is carried over from the application. */
    private static final List<String> CARRIED = List.of("owner", "parent", "tier", "platform", "supervisor",
            "custodian-a", "custodian-b");

    private final AccountTable accounts;
    private final FilledFormTable forms;
    private final PlatformLinks platforms;
    private final FormSections sections;
    private final KnownFields known;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    FilingPaper(AccountTable accounts, FilledFormTable forms, PlatformLinks platforms, FormSections sections,
            KnownFields known, PaperHeads heads, Opinions opinions, Regulation regulation, Frames frames) {
        this.accounts = accounts;
        this.forms = forms;
        this.platforms = platforms;
        this.sections = sections;
        this.known = known;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return FORM;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return account(subject).map(account -> regulation.form(FORM).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return account(subject).map(account -> paper(act, account, locale));
    }

    /** Accounts that are filed, or before those who file them; groups and people's own have a form of their own. */
    private Optional<Account> account(Subject subject) {
        return subject.kind().equals(Account.KIND)
                ? accounts.find(subject.id()).filter(one -> !platforms.isGroup(one.platform()))
                        .filter(one -> one.body() != BodyKind.STAFF && one.body() != BodyKind.STUDENT)
                        .filter(one -> one.filingNumber() != null || heads.caseOf(subject, FORM).isPresent())
                : Optional.empty();
    }

    private Paper paper(Act act, Account account, Locale locale) {
        Optional<CaseFile> file = heads.caseOf(account.asSubject(), FORM);
        FilledForm form = forms.find(account.id(), Part.FILING).orElseGet(() -> new FilledForm(account.id(),
                Part.FILING, FORM, PROCEDURE, Answers.NONE, null, account.changed()));
        List<Section> all = new ArrayList<>();
        all.add(carriedOver(act, account, locale));
        all.addAll(sections.of(form, known.ofFiling(account, locale), locale));
        List<Box> boxes = new ArrayList<>();
        boxes.add(opinions.open("unit", frames.texts(locale).get("paper.unit-opinion"), true, locale));
        boxes.addAll(file.map(one -> opinions.of(one, locale))
                .orElseGet(() -> opinions.ahead(PROCEDURE, account.body(), act.today(), locale)));
        return heads.paper(FORM, heads.head(account.filingNumber(), file, PaperHeads.day(file).or(
                () -> Optional.ofNullable(account.filedOn())), heads.name(file.map(CaseFile::applicant).orElse(null)),
                locale), all, boxes, locale);
    }

    private Section carriedOver(Act act, Account account, Locale locale) {
        FormPlan application = regulation.form("application");
        Map<String, String> values = known.carriedOver(act, account, locale);
        List<Field> fields = CARRIED.stream().flatMap(id -> find(application, id))
                .map(field -> FormSections.field(field, values.getOrDefault(field.id(), ""), locale)).toList();
        return new Section(application.pages().getFirst().title().in(locale), fields);
    }

    private static Stream<FormPlan.Field> find(FormPlan form, String id) {
        return form.fields().filter(field -> field.id().equals(id));
    }
}
