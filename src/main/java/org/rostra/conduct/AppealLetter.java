package org.rostra.conduct;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.rostra.conduct.Measure.Appeal;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.course.Stage;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What became of an appeal, and why (复核决定书). */
@Component
class AppealLetter implements PaperForm {
    private final MeasureLetters letters;

    AppealLetter(MeasureLetters letters) {
        this.letters = letters;
    }

    @Override
    public String id() {
        return "measure-appeal";
    }

    private Optional<Appeal> decided(Measure one) {
        return Optional.ofNullable(one.appeal()).filter(appeal -> appeal.decided() != null);
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return letters.find(subject).flatMap(this::decided)
                .map(_ -> letters.texts(locale).get("measure.letter.appealed"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return letters.find(subject).flatMap(one -> decided(one).map(appeal -> letter(one, appeal, locale)));
    }

    private Paper letter(Measure one, Appeal appeal, Locale locale) {
        Texts t = letters.texts(locale);
        Decision decision = java.util.Objects.requireNonNull(one.decision());
        LocalDate on = java.util.Objects.requireNonNull(appeal.decided());
        LetterDraft draft = letters.begin(one, "appealed", locale);
        draft.heading(t.get("measure.letter.asked")).say("asked", t.get("measure.appeal.why"),
                Optional.ofNullable(appeal.text()).orElse(""));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(one, locale, Rule.APPEAL));
        String outcome = one.stage() == Stage.REVOKED
                ? t.get("measure.letter.revoked")
                : appeal.outcome() == decision.kind()
                        ? t.get("measure.letter.upheld")
                        : t.get("measure.letter.changed", t.get("measure.kind." + appeal.outcome()));
        draft.heading(t.get("measure.judge.result")).say("outcome", t.get("measure.judge.result"), outcome)
                .say("reasons", t.get("measure.why"), t.get("measure.letter.reasons",
                        Optional.ofNullable(appeal.reasons()).orElse("")));
        return letters.signed(draft, one, on, locale);
    }
}
