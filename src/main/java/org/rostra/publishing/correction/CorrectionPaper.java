package org.rostra.publishing.correction;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Letters;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.print.Paper.Field;
import org.rostra.registry.Answers;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormSections;
import org.rostra.registry.PaperHeads;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** A correction on paper (纠错、不良信息处置单): the record as it stands, and room for pen and seal. Who found it is never on it. */
@Component
class CorrectionPaper implements PaperForm {
    /** The form of the pack. */
    static final String FORM = "correction";

    private final CorrectionTable corrections;
    private final CorrectionLines lines;
    private final FormSections sections;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    CorrectionPaper(CorrectionTable corrections, CorrectionLines lines, FormSections sections, PaperHeads heads,
            Opinions opinions, Regulation regulation, Frames frames) {
        this.corrections = corrections;
        this.lines = lines;
        this.sections = sections;
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
        return find(subject).map(_ -> regulation.form(FORM).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return find(subject).map(one -> paper(act, one, locale));
    }

    private Optional<Correction> find(Subject subject) {
        return subject.kind().equals(Correction.KIND) ? corrections.find(subject.id()) : Optional.empty();
    }

    private Paper paper(Act act, Correction one, Locale locale) {
        // A correction goes through no rounds.
        List<Field> head = heads.head(Letters.reference(one.id()), Optional.empty(), Optional.of(LocalDate.ofInstant(
                one.opened(), Act.ZONE)), heads.name(one.openedBy()), locale).stream()
                .filter(field -> !field.key().equals("head.round")).toList();
        var form = new FilledForm(one.account(), FilledForm.Part.CHANGE, FORM, FORM, Answers.NONE, null, one.opened());
        return heads.paper(FORM, head, sections.of(form, lines.of(act, one, locale), locale), boxes(one, locale),
                locale);
    }

    private List<Box> boxes(Correction one, Locale locale) {
        Texts t = frames.texts(locale);
        Correction.Measure measure = one.measure();
        String handled = t.get("correction.paper.handled");
        return List.of(measure == null
                ? opinions.open("handled-box", handled, false, locale)
                : opinions.signed("handled-box", handled, heads.name(measure.by()),
                        LocalDate.ofInstant(measure.at(), Act.ZONE), locale),
                opinions.open("unit-box", t.get("correction.paper.unit"), true, locale),
                opinions.open("publicity-box", t.get("correction.paper.publicity"), true, locale));
    }
}
