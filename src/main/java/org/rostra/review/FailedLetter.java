package org.rostra.review;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rostra.calendar.Calendars;
import org.rostra.calendar.Term;
import org.rostra.directory.Unit;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.print.Paper;
import org.rostra.review.Review.Concluded;
import org.rostra.review.Review.Hearing;
import org.rostra.review.ReviewLetters.Matter;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The decision that an account failed its review: what was found, what was said to it, and what follows (七（三）, R8). */
@Component
class FailedLetter implements PaperForm {
    private final ReviewLetters letters;
    private final Calendars calendars;
    private final Regulation regulation;

    FailedLetter(ReviewLetters letters, Calendars calendars, Regulation regulation) {
        this.letters = letters;
        this.calendars = calendars;
        this.regulation = regulation;
    }

    @Override
    public String id() {
        return "review-failed";
    }

    private Optional<Review> review(Subject subject) {
        return letters.review(subject).filter(review -> review.hearing() != null && review.concluded() != null
                && review.concluded().what() == Conclusion.FAILED);
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return review(subject).map(_ -> letters.texts(locale).get("review.letter.failed"));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return review(subject).map(review -> letter(letters.matter(act, review),
                Objects.requireNonNull(review.hearing()), Objects.requireNonNull(review.concluded()), locale));
    }

    private Paper letter(Matter matter, Hearing hearing, Concluded end, Locale locale) {
        Texts t = letters.texts(locale);
        LocalDate on = LocalDate.ofInstant(end.at(), Act.ZONE);
        Unit office = letters.office(matter, end.by(), on);
        LetterDraft draft = letters.begin(matter, "failed", locale);
        draft.heading(t.get("review.letter.facts")).say("facts", t.get("review.hearing.why"), hearing.why())
                .say("evidence", t.get("review.letter.evidence"), letters.evidence(matter, locale));
        draft.heading(t.get("review.letter.heard"))
                .say("told", t.get("review.letter.heard.told"),
                        t.get("review.letter.heard.body", hearing.on(), hearing.until()))
                .say("statement", t.get("review.hearing.statement"), hearing.statement() == null
                        ? t.get("review.letter.heard.none")
                        : t.get("review.letter.heard.statement", hearing.statement()));
        draft.heading(t.get("review.letter.adopted")).say("adopted", t.get("review.letter.adopted"), t.get(
                hearing.statement() == null ? "review.letter.adopted.none" : "review.letter.adopted.no",
                end.reasons()));
        draft.heading(t.get("paper.letter.basis")).say("basis", t.get("paper.letter.basis"),
                letters.basis(matter, locale, Rule.REVIEW_HEARD, Rule.FAILED_STOPS, Rule.FAILED_CLOSES));
        draft.heading(t.get("review.letter.decision")).say("decision", t.get("review.letter.decision"),
                decision(on, locale));
        letters.remedy("review-failed", locale).ifPresent(way -> draft.heading(t.get("paper.letter.remedy"))
                .say("remedy", t.get("paper.letter.remedy"), way));
        return draft.note(ReviewLetters.reference(matter), office.name(locale))
                .sign(letters.fullName(office, locale), Optional.of(on));
    }

    private String decision(LocalDate on, Locale locale) {
        Texts t = letters.texts(locale);
        StringBuilder said = new StringBuilder(t.get("review.letter.decision.body"));
        if (regulation.holds(Rule.FAILED_STOPS, on)) {
            said.append('\n').append(t.get("review.letter.decision.stops", on));
        }
        if (regulation.term(Rule.FAILED_CLOSES, on).orElse(null) instanceof Term.ByDate term) {
            said.append('\n').append(t.get("review.letter.decision.closes", calendars.current().due(on, term)));
        }
        return said.toString();
    }
}
