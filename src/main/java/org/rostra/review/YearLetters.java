package org.rostra.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.Letters;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** What the letters about a year's review have in common: they go from the publicity department to all units. */
@Component
class YearLetters {
    private final PartTable parts;
    private final SeatFinder finder;
    private final Units units;
    private final Letters letters;
    private final Regulation regulation;
    private final Frames frames;

    YearLetters(PartTable parts, SeatFinder finder, Units units, Letters letters, Regulation regulation,
            Frames frames) {
        this.parts = parts;
        this.finder = finder;
        this.units = units;
        this.letters = letters;
        this.regulation = regulation;
        this.frames = frames;
    }

    Optional<ReviewYear> year(Subject subject) {
        return subject.kind().equals(ReviewYear.KIND) ? parts.year(subject.id()) : Optional.empty();
    }

    LetterDraft begin(ReviewYear year, String kind, Locale locale) {
        Texts t = frames.texts(locale);
        return letters.draft(t.get("review.letter." + kind), t.get("review.letter." + kind + ".title",
                String.valueOf(year.year())), locale).to(t.get("review.letter.all-units"));
    }

    /** What the year rests on. */
    String basis(Locale locale) {
        return letters.cite(List.of(regulation.basis(Rule.ANNUAL_REVIEW).id(),
                regulation.basis(Rule.UNIT_REVIEW).id()), locale);
    }

    /** The publicity department; the institution where there is none. */
    Unit office() {
        return finder.named("publicity").or(units::findRoot).orElseThrow();
    }

    String fullName(Locale locale) {
        return letters.office(office(), locale);
    }

    String reference(ReviewYear year) {
        return Letters.reference(year.id());
    }

    Texts texts(Locale locale) {
        return frames.texts(locale);
    }
}
