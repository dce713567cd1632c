package org.rostra.paper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.ledger.Act;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Sheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Prints the official forms and letters. They are official in Chinese alone, whatever the reader's language. */
@Component
public class Papers {
    static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;
    private static final int LATEST = 5;

    private final Map<String, PaperForm> forms;
    private final PrintTable table;
    private final Surround surround;
    private final Access access;
    private final Regulation regulation;
    private final Ledger ledger;

    Papers(List<PaperForm> forms, PrintTable table, Surround surround, Access access, Regulation regulation,
            Ledger ledger) {
        this.forms = forms.stream().collect(Collectors.toMap(PaperForm::id, Function.identity()));
        this.table = table;
        this.surround = surround;
        this.access = access;
        this.regulation = regulation;
        this.ledger = ledger;
    }

    /** The forms that can be printed of the subject; the caller has found that it may be read. */
    @Transactional(readOnly = true)
    public List<Offer> offers(Subject subject, Locale locale) {
        return forms.values().stream().flatMap(form -> form.title(subject, locale)
                .map(title -> new Offer(form.id(), title)).stream())
                .sorted(java.util.Comparator.comparing(Offer::form).reversed()).toList();
    }

    /** What was printed of the subject lately. */
    @Transactional(readOnly = true)
    public List<Printout> latest(Subject subject) {
        return table.latest(subject, LATEST);
    }

    /** The papers that bear the codes, by code; asks nobody's leave. */
    @Transactional(readOnly = true)
    public Map<PrintCode, Printout> byCode(Collection<PrintCode> codes) {
        return table.list(codes).stream().collect(Collectors.toMap(Printout::code, Function.identity()));
    }

    /**
     * Prints a form of the subject and keeps what is on it, under a new check code.
     *
     * @param through by what the act comes to the subject: the subject itself, or the case about it
     * @param origin  the address of this installation, to which the paper's code leads
     */
    @Transactional
    public Sheet print(Act act, Subject through, String form, Subject subject, String origin) {
        access.check(act, Action.PAPER_PRINT, through);
        return keep(act, form, subject, origin).orElseThrow(NotFound::new);
    }

    /** Prints the form of each subject that has it; the caller has found which of them the act may read. */
    @Transactional
    public List<Sheet> printAll(Act act, String form, List<Subject> subjects, String origin) {
        access.checkList(act, Action.PAPER_PRINT);
        List<Sheet> sheets = new ArrayList<>();
        subjects.forEach(subject -> keep(act, form, subject, origin).ifPresent(sheets::add));
        return sheets;
    }

    /** The paper as it would be printed, marked so; nothing is kept. The caller has found that it may be read. */
    @Transactional(readOnly = true)
    public Sheet preview(Act act, String form, Subject subject) {
        PaperForm kind = form(form);
        return new Sheet(kind.of(act, subject, OFFICIAL).orElseThrow(NotFound::new),
                surround.preview(kind.title(subject, OFFICIAL).isPresent()));
    }

    /**
     * All forms of the subject as they read now, for the archive: without a check code, as the package vouches for them.
     * The caller has found that it may be read.
     *
     * @param mark what stands above each page
     */
    @Transactional(readOnly = true)
    public List<Sheet> archival(Act act, Subject subject, String mark) {
        return offers(subject, OFFICIAL).stream()
                .flatMap(offer -> form(offer.form()).of(act, subject, OFFICIAL).stream())
                .map(paper -> archival(paper, mark)).toList();
    }

    /** A paper that no form describes, for the archive. */
    public Sheet archival(Paper paper, String mark) {
        return new Sheet(paper, surround.archival(mark));
    }

    private Optional<Sheet> keep(Act act, String form, Subject subject, String origin) {
        PaperForm kind = form(form);
        if (kind.title(subject, OFFICIAL).isEmpty()) {
            return Optional.empty();
        }
        return kind.of(act, subject, OFFICIAL).map(paper -> keep(act, form, subject, origin, paper));
    }

    private Sheet keep(Act act, String form, Subject subject, String origin, Paper paper) {
        List<Event> history = ledger.historyOf(subject);
        var printout = new Printout(Ids.next(), PrintCode.make(), form, paper.kind(), paper.layout(), subject,
                history.isEmpty() ? 0 : history.getLast().version(), paper.pieces(), act.at(),
                act.person().orElse(null));
        table.insert(printout);
        ledger.begin(act, Entry.of(printout.asSubject(), "paper.printed").with("form", form)
                .with("subject", subject.toString()).with("version", printout.version())
                .with("pack", regulation.id()));
        return new Sheet(paper, surround.of(printout, origin));
    }

    private PaperForm form(String id) {
        return Optional.ofNullable(forms.get(id)).orElseThrow(NotFound::new);
    }
}
