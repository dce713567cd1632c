package org.rostra.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.review.Review.Rectifying;
import org.rostra.review.ReviewLetters.Matter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** Tells the unit what its account is to put right, by when, and that it is looked at again (限期整改). */
@Component
class RectifyLetter implements PaperForm {
    private final ReviewLetters letters;
    private final Ledger ledger;

    RectifyLetter(ReviewLetters letters, Ledger ledger) {
        this.letters = letters;
        this.ledger = ledger;
    }

    @Override
    public String id() {
        return "review-rectify";
    }

    private Optional<Review> review(Subject subject) {
        return letters.review(subject).filter(review -> review.rectifying() != null);
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return review(subject).map(_ -> letters.texts(locale).get("review.letter.rectify"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return review(subject).map(review -> letter(letters.matter(act, review),
                Objects.requireNonNull(review.rectifying()), locale));
    }

    private Paper letter(Matter matter, Rectifying rectifying, Locale locale) {
        Texts t = letters.texts(locale);
        Event ordered = ordered(matter.review());
        LocalDate on = LocalDate.ofInstant(ordered.happened(), Act.ZONE);
        Unit office = letters.office(matter, ((Actor.Person) ordered.actor()).id(), on);
        String full = letters.fullName(office, locale);
        LetterDraft draft = letters.begin(matter, "rectify", locale);
        draft.heading(t.get("review.letter.rectify.what"))
                .say("what", t.get("review.rectify.what"), rectifying.what())
                .say("evidence", t.get("review.letter.evidence"), letters.evidence(matter, locale));
        draft.heading(t.get("review.rectify.until")).say("until", t.get("review.rectify.until"), t.get(
                "review.letter.rectify.until", rectifying.until(), letters.term(Rule.RECTIFICATION, on, locale)));
        draft.heading(t.get("review.letter.rectify.again")).say("again", t.get("review.letter.office"),
                t.get("review.letter.rectify.again.body", full));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(matter, locale, Rule.RECTIFICATION));
        return draft.note(ReviewLetters.reference(matter), office.name(locale)).sign(full, Optional.of(on));
    }

    /** When and by whom it was ordered, as the ledger has it. */
    private Event ordered(Review review) {
        List<Event> history = ledger.historyOf(review.asSubject());
        return history.stream().filter(one -> one.type().equals("review.to-rectify"))
                .reduce((_, later) -> later).orElseThrow();
    }
}
