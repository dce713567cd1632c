package org.rostra.conduct;

import java.util.Locale;
import java.util.Optional;
import org.rostra.conduct.Measure.Notice;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.print.Paper;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Tells the party what is intended, why, and until when it may speak (拟处理告知书, R8). */
@Component
class NoticeLetter implements PaperForm {
    private final MeasureLetters letters;

    NoticeLetter(MeasureLetters letters) {
        this.letters = letters;
    }

    @Override
    public String id() {
        return "measure-notice";
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return letters.find(subject).filter(one -> one.notice() != null)
                .map(_ -> letters.texts(locale).get("measure.letter.notice"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return letters.find(subject).flatMap(one -> Optional.ofNullable(one.notice())
                .map(notice -> letter(one, notice, locale)));
    }

    private Paper letter(Measure one, Notice notice, Locale locale) {
        Texts t = letters.texts(locale);
        LetterDraft draft = letters.grounds(letters.begin(one, "notice", locale), one, locale);
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(one, locale));
        draft.heading(t.get("measure.intended")).say("intended", t.get("measure.intended"),
                t.get("measure.letter.intended", t.get("measure.kind." + notice.intended())));
        draft.heading(t.get("measure.statements")).say("until", t.get("measure.hear-until"),
                t.get("measure.letter.until", notice.until()));
        return letters.signed(draft, one, notice.on(), locale);
    }
}
