package org.rostra.review;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.review.Review.Hearing;
import org.rostra.review.ReviewLetters.Matter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Tells the unit that its account is to fail: facts, clauses, evidence, and until when it may say what it thinks (R8). */
@Component
class HearingLetter implements PaperForm {
    private final ReviewLetters letters;
    private final Regulation regulation;

    HearingLetter(ReviewLetters letters, Regulation regulation) {
        this.letters = letters;
        this.regulation = regulation;
    }

    @Override
    public String id() {
        return "review-hearing";
    }

    private Optional<Review> review(Subject subject) {
        return letters.review(subject).filter(review -> review.hearing() != null);
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return review(subject).map(_ -> letters.texts(locale).get("review.letter.hearing"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return review(subject).map(review -> letter(letters.matter(act, review),
                Objects.requireNonNull(review.hearing()), locale));
    }

    private Paper letter(Matter matter, Hearing hearing, Locale locale) {
        Texts t = letters.texts(locale);
        Unit office = letters.office(matter, hearing.by(), hearing.on());
        String full = letters.fullName(office, locale);
        LetterDraft draft = letters.begin(matter, "hearing", locale);
        draft.heading(t.get("review.letter.facts")).say("facts", t.get("review.hearing.why"), hearing.why())
                .say("evidence", t.get("review.letter.evidence"), letters.evidence(matter, locale));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(matter, locale, Rule.REVIEW_HEARD));
        draft.heading(t.get("review.letter.intended")).say("intended", t.get("review.letter.intended"),
                consequence(hearing, locale));
        draft.heading(t.get("review.letter.hearing.way"))
                .say("until", t.get("review.hearing.until"), t.get("review.letter.hearing.until", hearing.until()))
                .say("way", t.get("review.letter.hearing.how"), t.get("review.letter.hearing.way.body", full));
        draft.heading(t.get("review.letter.hearing.who")).say("office", t.get("review.letter.office"),
                t.get("review.letter.hearing.who.body", full));
        return draft.note(ReviewLetters.reference(matter), office.name(locale)).sign(full, Optional.of(hearing.on()));
    }

    private String consequence(Hearing hearing, Locale locale) {
        Texts t = letters.texts(locale);
        StringBuilder said = new StringBuilder(t.get("review.letter.intended.body"));
        if (regulation.holds(Rule.FAILED_STOPS, hearing.on())) {
            said.append(t.get("review.letter.intended.stops"));
        }
        if (regulation.holds(Rule.FAILED_CLOSES, hearing.on())) {
            said.append(t.get("review.letter.intended.closes", letters.term(Rule.FAILED_CLOSES, hearing.on(), locale)));
        }
        return said.toString();
    }
}
