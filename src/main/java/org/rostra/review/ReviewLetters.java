package org.rostra.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.ClauseId;
import org.rostra.ledger.Subject;
import org.rostra.paper.LetterDraft;
import org.rostra.paper.Letters;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.dossier.Dossier;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the letters about one review have in common: of which account, to whom, whose they are, on what they rest. */
@Component
class ReviewLetters {
    private final ReviewTable reviews;
    private final PartTable parts;
    private final LookAgain look;
    private final Judges judges;
    private final Units units;
    private final PlatformLinks platforms;
    private final Letters letters;
    private final Regulation regulation;
    private final Frames frames;

    ReviewLetters(ReviewTable reviews, PartTable parts, @Lazy LookAgain look, Judges judges, Units units,
            PlatformLinks platforms, Letters letters, Regulation regulation, Frames frames) {
        this.reviews = reviews;
        this.parts = parts;
        this.look = look;
        this.judges = judges;
        this.units = units;
        this.platforms = platforms;
        this.letters = letters;
        this.regulation = regulation;
        this.frames = frames;
    }

    /** A review with what is known of its account. */
    record Matter(Review review, Part part, Dossier dossier) {
        Account account() {
            return dossier.account();
        }
    }

    Optional<Review> review(Subject subject) {
        return subject.kind().equals(Review.KIND) ? reviews.find(subject.id()) : Optional.empty();
    }

    Matter matter(Act act, Review review) {
        return new Matter(review, parts.find(review.part()).orElseThrow(),
                Objects.requireNonNull(look.at(act, List.of(review)).get(review.id())));
    }

    /** A letter to the unit that runs the account, begun with what it is about. */
    LetterDraft begin(Matter matter, String kind, Locale locale) {
        Texts t = frames.texts(locale);
        Account account = matter.account();
        String title = t.get("review.letter." + kind);
        String named = account.filingNumber() == null
                ? t.get("review.letter.account", account.name(), platforms.name(account.platform(), locale))
                : t.get("review.letter.account.filed", account.name(), platforms.name(account.platform(), locale),
                        account.filingNumber());
        String unit = Optional.ofNullable(account.unit()).flatMap(units::find).map(one -> one.name(locale))
                .orElse(t.get("review.letter.custodians"));
        return letters.draft(title, title, locale).to(unit).say("matter", t.get("review.notice.account"),
                t.get("review.letter." + kind + ".body", named, String.valueOf(matter.review().year())));
    }

    /** The unit for which the person acted in the review on the day. */
    Unit office(Matter matter, UUID person, LocalDate on) {
        return units.get(judges.unitOf(matter.part(), person, on));
    }

    String fullName(Unit unit, Locale locale) {
        return letters.office(unit, locale);
    }

    /** By which number the house knows the review. */
    static String reference(Matter matter) {
        return Letters.reference(matter.review().id());
    }

    /** What the record itself shows, each with its clause; where it shows nothing, that is said. */
    String evidence(Matter matter, Locale locale) {
        return Evidence.of(matter).in(frames.texts(locale), regulation);
    }

    /** The clauses on which the letter rests: those of its rules, and those of what was found. */
    String basis(Matter matter, Locale locale, Rule... rules) {
        List<ClauseId> clauses = new ArrayList<>(List.of(regulation.basis(matter.part().lane().rule()).id()));
        clauses.addAll(Evidence.of(matter).clauses());
        for (Rule rule : rules) {
            clauses.add(regulation.basis(rule).id());
        }
        return letters.cite(clauses, locale);
    }

    Optional<String> remedy(String kind, Locale locale) {
        return letters.remedy(kind, locale);
    }

    Texts texts(Locale locale) {
        return frames.texts(locale);
    }

    /** How long the rule gives, in words. */
    String term(Rule rule, LocalDate on, Locale locale) {
        return regulation.term(rule, on)
                .map(term -> frames.texts(locale).get("calendar.term." + term.unit(), term.count())).orElse("");
    }
}
