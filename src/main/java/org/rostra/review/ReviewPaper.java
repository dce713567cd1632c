package org.rostra.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Opinions;
import org.rostra.paper.PaperForm;
import org.rostra.policy.Regulation;
import org.rostra.print.Paper;
import org.rostra.print.Paper.Box;
import org.rostra.registry.PaperHeads;
import org.rostra.review.dossier.Dossier;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The review of an account on paper (年审表): what the record says, the self-check, the conclusion, and who signed. */
@Component
class ReviewPaper implements PaperForm {
    private final ReviewTable reviews;
    private final LookAgain look;
    private final ReviewSections sections;
    private final PaperHeads heads;
    private final Opinions opinions;
    private final Regulation regulation;
    private final Frames frames;

    ReviewPaper(ReviewTable reviews, @Lazy LookAgain look, ReviewSections sections, PaperHeads heads, Opinions opinions,
            Regulation regulation, Frames frames) {
        this.reviews = reviews;
        this.look = look;
        this.sections = sections;
        this.heads = heads;
        this.opinions = opinions;
        this.regulation = regulation;
        this.frames = frames;
    }

    @Override
    public String id() {
        return ConfirmReview.FORM;
    }

    @Override
    public Optional<String> title(Subject subject, Locale locale) {
        return review(subject).map(_ -> regulation.form(ConfirmReview.FORM).title().in(locale));
    }

    @Override
    public Optional<Paper> of(Act act, Subject subject, Locale locale) {
        return review(subject).map(review -> paper(review,
                Objects.requireNonNull(look.at(act, List.of(review)).get(review.id())), locale));
    }

    private Optional<Review> review(Subject subject) {
        return subject.kind().equals(Review.KIND) ? reviews.find(subject.id()) : Optional.empty();
    }

    private Paper paper(Review review, Dossier dossier, Locale locale) {
        Instant told = review.told().at();
        return heads.paper(ConfirmReview.FORM, heads.head(dossier.account().filingNumber(), Optional.empty(),
                Optional.ofNullable(told).map(ReviewPaper::day), heads.name(review.told().by()), locale),
                sections.of(review, dossier, locale), boxes(review, locale), locale);
    }

    private List<Box> boxes(Review review, Locale locale) {
        Texts t = frames.texts(locale);
        Review.Signed signed = review.signed();
        Review.Concluded end = review.concluded();
        List<Box> boxes = new ArrayList<>();
        boxes.add(box("custodian-box", t.get("review.paper.box.custodian"), review.told().by(), review.told().at(),
                review.told().unchanged() ? t.get("review.unchanged") : "", false, locale));
        boxes.add(box("supervisor-box", t.get("review.paper.box.supervisor"), signed == null ? null : signed.by(),
                signed == null ? null : signed.at(), signed == null || signed.remark() == null ? "" : signed.remark(),
                false, locale));
        boxes.add(box("conclusion-box", t.get("review.paper.box.conclusion"), end == null ? null : end.by(),
                end == null ? null : end.at(),
                end == null ? "" : (t.get("review.conclusion." + end.what()) + " " + end.reasons()).strip(), true,
                locale));
        return boxes;
    }

    private Box box(String key, String label, @Nullable UUID by, @Nullable Instant at, String opinion, boolean seal,
            Locale locale) {
        Box open = opinions.open(key, label, seal, locale);
        if (by == null || at == null) {
            return open;
        }
        Box signed = opinions.signed(key, label, heads.name(by), day(at), locale);
        return new Box(key, label, opinion, signed.sign(), signed.name(), open.seal(), signed.on(), signed.dated());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Act.ZONE);
    }
}
