package org.rostra.registry.change;

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
import org.rostra.print.Paper.Section;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.Account;
import org.rostra.registry.PaperHeads;
import org.rostra.registry.Register;
import org.rostra.registry.change.Change.Kind;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Changes on paper: reports, new names, hand-overs and take-overs (七（二）), and closings with their proof (七（三）). */
@Component
class ChangePaper implements PaperForm {
    private final ChangeTable changes;
    private final ChangeSections sections;
    private final Register register;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    ChangePaper(ChangeTable changes, ChangeSections sections, @Lazy Register register, PaperHeads heads,
            Opinions opinions, Regulation regulation, Frames frames) {
        this.changes = changes;
        this.sections = sections;
        this.register = register;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return "change";
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return find(subject).map(change -> regulation.form(change.kind().form()).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return find(subject).map(change -> paper(act, change, register.get(change.account()), locale));
    }

    private Optional<Change> find(Subject subject) {
        return subject.kind().equals(Change.KIND) ? changes.find(subject.id()) : Optional.empty();
    }

    private Paper paper(Act act, Change change, Account account, Locale locale) {
        String form = change.kind().form();
        Optional<CaseFile> file = heads.caseOf(change.asSubject(), form);
        List<Section> all = new ArrayList<>(sections.of(change, account, locale));
        List<Box> boxes = new ArrayList<>(signatures(change, locale));
        boxes.addAll(steps(act, change.kind(), account, file, locale));
        if (change.kind() == Kind.CLOSING) {
            prove(act, change, account, all, boxes, locale);
        }
        return heads.paper(form, heads.head(account.filingNumber(), file, Optional.of(change.reported()),
                heads.name(change.applicant()), locale), all, boxes, locale);
    }

    private List<Box> steps(Act act, Kind kind, Account account, Optional<CaseFile> file, Locale locale) {
        return file.map(one -> opinions.of(one, locale))
                .orElseGet(() -> opinions.ahead(kind.form(), account.body(), act.today(), locale));
    }

    /** Who tells it; of custody, who gives and who takes (监交 is a step of the case). */
    private List<Box> signatures(Change change, Locale locale) {
        Texts t = frames.texts(locale);
        if (!change.kind().custody()) {
            return List.of(opinions.signed("applicant", t.get("paper.applicant"), heads.name(change.applicant()),
                    change.reported(), locale));
        }
        List<Box> boxes = new ArrayList<>();
        if (change.kind() == Kind.HAND_OVER) {
            String givers = String.join(t.get("web.comma"), change.leaving().stream().map(heads::name).toList());
            boxes.add(change.answers().date("given-on")
                    .map(day -> opinions.signed("giver", t.get("paper.giver"), givers, day, locale))
                    .orElseGet(() -> opinions.open("giver", t.get("paper.giver"), false, locale)));
        }
        boxes.add(Optional.ofNullable(change.happened())
                .map(day -> opinions.signed("taker", t.get("paper.taker"), heads.name(change.successor()), day,
                        locale))
                .orElseGet(() -> opinions.open("taker", t.get("paper.taker"), false, locale)));
        return boxes;
    }

    /** The proof that comes later stands on the same paper, with who checked it; until then there is room for it. */
    private void prove(Act act, Change closing, Account account, List<Section> sections, List<Box> boxes,
            Locale locale) {
        Optional<Change> proof = changes.latest(account.id(), 1).stream()
                .filter(one -> one.kind() == Kind.CLOSING_PROOF && one.id().compareTo(closing.id()) > 0).findFirst();
        sections.addAll(this.sections.proof(account, proof, locale));
        Optional<CaseFile> file = proof.flatMap(one -> heads.caseOf(one.asSubject(), Kind.CLOSING_PROOF.form()));
        steps(act, Kind.CLOSING_PROOF, account, file, locale).forEach(box -> boxes.add(new Box("proof." + box.key(),
                box.label(), box.opinion(), box.sign(), box.name(), box.seal(), box.on(), box.dated())));
    }
}
