package org.rostra.conduct;

import java.util.Locale;
import java.util.Optional;
import org.rostra.conduct.Measure.Decision;
import org.rostra.conduct.Measure.Notice;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The decision: facts, clause, evidence, what was said to it, reasons, effect, and how to appeal (决定书, domain form 2.12). */
@Component
class DecisionLetter implements PaperForm {
    private final MeasureLetters letters;
    private final PartsTable parts;
    private final Regulation regulation;

    DecisionLetter(MeasureLetters letters, PartsTable parts, Regulation regulation) {
        this.letters = letters;
        this.parts = parts;
        this.regulation = regulation;
    }

    @Override
    public String id() {
        return "measure-decision";
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return letters.find(subject).filter(one -> one.decision() != null)
                .map(_ -> letters.texts(locale).get("measure.letter.decision"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return letters.find(subject).flatMap(one -> Optional.ofNullable(one.decision())
                .map(decision -> letter(one, decision, locale)));
    }

    private Paper letter(Measure one, Decision decision, Locale locale) {
        Texts t = letters.texts(locale);
        LetterDraft draft = letters.grounds(letters.begin(one, "decision", locale), one, locale);
        Notice notice = one.notice();
        draft.heading(t.get("measure.statements"));
        if (notice != null) {
            draft.say("told", t.get("measure.notice.title"), t.get("measure.letter.told", notice.on(), notice.until()));
        }
        parts.statements(one.id()).forEach(said -> draft.say("said." + said.id(), t.get("measure.statements"),
                t.get("measure.letter.said", said.text())));
        draft.say("adopted", t.get("measure.adopted"), decision.adopted() == null
                ? t.get("measure.letter.silent")
                : t.get("measure.letter.adopted", decision.adopted()));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(one, locale));
        draft.heading(t.get("measure.decision")).say("decision", t.get("measure.decision"), decided(decision, locale))
                .say("reasons", t.get("measure.why"), t.get("measure.letter.reasons",
                        Optional.ofNullable(decision.reasons()).orElse("")));
        draft.heading(t.get("paper.letter.remedy")).say("remedy", t.get("paper.letter.remedy"), one.service() == null
                ? t.get("measure.letter.appeal")
                : t.get("measure.letter.appeal.by", one.service().appealBy()));
        if (one.service() != null) {
            draft.say("served", t.get("measure.served.on"), t.get("measure.letter.served", one.service().on(),
                    one.service().until()));
        }
        return letters.signed(draft, one, decision.on(), locale);
    }

    private String decided(Decision decision, Locale locale) {
        Texts t = letters.texts(locale);
        String kind = t.get("measure.letter.decided", t.get("measure.kind." + decision.kind()));
        return decision.body() == null
                ? kind
                : t.get("measure.letter.body", regulation.list(MeasureRules.BODIES).find(decision.body())
                        .map(body -> body.text().in(locale)).orElse(""),
                        Optional.ofNullable(decision.minutes()).orElse("")) + "\n" + kind;
    }
}
