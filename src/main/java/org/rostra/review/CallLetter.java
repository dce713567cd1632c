package org.rostra.review;

import java.util.Locale;
import java.util.Optional;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Calls the units to the review of a year: what is reviewed, until when, by whom, and what each has to do (通知). */
@Component
class CallLetter implements PaperForm {
    private final YearLetters letters;
    private final Regulation regulation;

    CallLetter(YearLetters letters, Regulation regulation) {
        this.letters = letters;
        this.regulation = regulation;
    }

    @Override
    public String id() {
        return "review-call";
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return letters.year(subject).map(_ -> letters.texts(locale).get("review.letter.call"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return letters.year(subject).map(year -> letter(year, locale));
    }

    private Paper letter(ReviewYear year, Locale locale) {
        Texts t = letters.texts(locale);
        LetterDraft draft = letters.begin(year, "call", locale);
        draft.say("body", t.get("review.letter.matter"), t.get("review.letter.call.body", String.valueOf(year.year())));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"), letters.basis(locale));
        draft.heading(t.get("review.letter.call.window")).say("window", t.get("review.letter.call.window"),
                t.get("review.letter.call.window.body", year.from(), year.until()));
        draft.heading(t.get("review.letter.call.who"));
        for (Lane lane : Lane.values()) {
            if (regulation.holds(lane.rule(), year.from())) {
                draft.say(t.get("review.lane." + lane));
            }
        }
        draft.heading(t.get("review.letter.call.steps"));
        for (String step : new String[]{"custodian", "supervisor", "judge"}) {
            draft.say(t.get("review.letter.call." + step));
        }
        draft.heading(t.get("review.letter.call.ends")).say(t.get("review.letter.call.ends.body"));
        draft.say("means", t.get("review.letter.call.ends"),
                regulation.basis(Rule.REVIEW_HEARD).says().in(locale));
        return draft.note(letters.reference(year), letters.office().name(locale))
                .sign(letters.fullName(locale), Optional.of(year.opened()));
    }
}
