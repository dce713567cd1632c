package org.rostra.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rostra.directory.Seat;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.WordList;
import org.rostra.print.Paper;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.CaseFile.Outcome;
import org.rostra.procedure.CaseFile.Step;
import org.rostra.procedure.CaseForm;
import org.rostra.procedure.Procedures;
import org.rostra.web.Frames;
import org.rostra.web.Texts;

/** Tells the unit that applied that its case was refused, or is to be put right, and why: a letter of who decided so. */
final class CaseLetter implements PaperForm {
    private final Outcome outcome;
    private final String id;
    private final Procedures procedures;
    private final Map<String, CaseForm> forms;
    private final Letters letters;
    private final Units units;
    private final Regulation regulation;
    private final Frames frames;

    CaseLetter(Outcome outcome, Procedures procedures, List<CaseForm> forms, Letters letters, Units units,
            Regulation regulation, Frames frames) {
        this.outcome = outcome;
        this.id = outcome == Outcome.RETURNED ? "return" : "refusal";
        this.procedures = procedures;
        this.forms = forms.stream().collect(Collectors.toMap(CaseForm::kind, Function.identity()));
        this.letters = letters;
        this.units = units;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return told(subject).map(_ -> frames.texts(locale).get("paper.letter." + id));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return told(subject).map(told -> letter(told, locale));
    }

    private record Told(CaseFile file, Step step) {}

    /** The latest case, if it came to this. */
    private Optional<Told> told(Subject subject) {
        return procedures.about(subject).stream().findFirst().flatMap(file -> file.steps().stream()
                .filter(step -> step.round() == file.round() && step.outcome() == outcome).findFirst()
                .map(step -> new Told(file, step)));
    }

    private Paper letter(Told told, Locale locale) {
        Texts t = frames.texts(locale);
        CaseFile file = told.file();
        ProcedurePlan plan = regulation.procedure(file.procedure());
        Unit unit = units.get(file.unit());
        String kind = t.get("paper.letter." + id);
        LetterDraft draft = letters.draft(kind, kind, locale).to(unit.name(locale));
        draft.say("matter", t.get("paper.letter.matter"), t.get("paper.letter." + id + ".body",
                LocalDate.ofInstant(file.opened(), Act.ZONE), plan.name().in(locale), name(file, locale),
                plan.step(told.step().plan()).name().in(locale)));
        draft.heading(t.get("paper.letter." + id + ".reasons"))
                .say("reasons", t.get("paper.letter.reasons"), reasons(told.step(), locale));
        draft.heading(t.get("paper.letter.basis"))
                .say("basis", t.get("paper.letter.basis"), letters.cite(clauses(told, plan), locale));
        draft.heading(t.get("paper.letter." + id + ".next")).say(t.get("paper.letter." + id + ".next.body"));
        if (outcome == Outcome.REFUSED) {
            letters.remedy("refused", locale).ifPresent(way -> draft.say("remedy", t.get("paper.letter.remedy"), way));
        }
        Unit decides = unit(told.step().seat()).orElse(unit);
        String office = letters.office(decides, locale);
        return draft.note(Letters.reference(file.id()), decides.name(locale)).sign(office,
                Optional.of(day(told.step())));
    }

    private String name(CaseFile file, Locale locale) {
        return Optional.ofNullable(forms.get(file.subject().kind()))
                .map(form -> form.titles(List.of(file.subject().id()), locale).getOrDefault(file.subject().id(), ""))
                .orElse("");
    }

    private Optional<Unit> unit(Seat seat) {
        return switch (seat) {
            case Seat.OfficeAt(var _, var unit) -> units.find(unit);
            case Seat.RoleOn _,Seat.Of _ -> Optional.empty();
        };
    }

    private WordList list() {
        return regulation.list(outcome == Outcome.RETURNED ? "return-reasons" : "refusal-reasons");
    }

    private String reasons(Step step, Locale locale) {
        List<String> lines = new ArrayList<>();
        step.reasons().forEach(reason -> lines.add(list().find(reason).map(one -> one.text().in(locale))
                .orElse(reason)));
        Optional.ofNullable(step.opinion()).map(String::strip).filter(said -> !said.isEmpty() && !lines.contains(said))
                .ifPresent(lines::add);
        return String.join("\n", lines);
    }

    private List<ClauseId> clauses(Told told, ProcedurePlan plan) {
        List<ClauseId> clauses = new ArrayList<>(List.of(plan.clause()));
        told.step().reasons().forEach(reason -> list().find(reason).flatMap(WordList.Entry::clause)
                .ifPresent(clauses::add));
        return clauses;
    }

    private static LocalDate day(Step step) {
        return step.takenOn() != null
                ? step.takenOn()
                : LocalDate.ofInstant(Objects.requireNonNull(step.decidedAt()), Act.ZONE);
    }
}
