package org.rostra.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rostra.archive.ArchiveMatter;
import org.rostra.archive.ArchiveRecord;
import org.rostra.directory.SeatFinder;
import org.rostra.directory.Unit;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.paper.Papers;
import org.rostra.paper.scan.Scans;
import org.rostra.policy.Rule;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.web.Frames;
import org.rostra.web.Texts;
import org.springframework.stereotype.Component;

/** The review of a year: each review that is concluded is a record, its result and lists tell of the whole. */
@Component
class ReviewMatter implements ArchiveMatter {
    private static final Locale OFFICIAL = Locale.SIMPLIFIED_CHINESE;

    private final ReviewTable reviews;
    private final PartTable parts;
    private final ArchivedTable table;
    private final ResultPapers results;
    private final Register register;
    private final Papers papers;
    private final Scans scans;
    private final Units units;
    private final SeatFinder finder;
    private final Frames frames;

    ReviewMatter(ReviewTable reviews, PartTable parts, ArchivedTable table, ResultPapers results, Register register,
            Papers papers, Scans scans, Units units, SeatFinder finder, Frames frames) {
        this.reviews = reviews;
        this.parts = parts;
        this.table = table;
        this.results = results;
        this.register = register;
        this.papers = papers;
        this.scans = scans;
        this.units = units;
        this.finder = finder;
        this.frames = frames;
    }

    @Override
    public String kind() {
        return ReviewYear.KIND;
    }

    @Override
    public Rule kept() {
        return Rule.ARCHIVE_REVIEWS;
    }

    @Override
    public String path(Subject subject) {
        return parts.year(subject.id()).map(year -> "/reviews/years/" + year.year()).orElse("/reviews");
    }

    @Override
    public Optional<Holding> holding(Act act, Subject subject) {
        return parts.year(subject.id()).map(year -> {
            ArchivedTable.Counts counts = table.counts(year.year());
            return new Holding("review-" + year.year(), t().get("review.archive.whole", String.valueOf(year.year())),
                    finder.named("publicity").map(Unit::name).orElse(""), year.year(), counts.concluded(),
                    counts.open());
        });
    }

    @Override
    public List<Subject> records(Subject subject, @Nullable UUID after, int limit) {
        return parts.year(subject.id()).map(year -> table.concluded(year.year(), after, limit).stream()
                .map(id -> new Subject(Review.KIND, id)).toList()).orElse(List.of());
    }

    @Override
    public ArchiveRecord record(Act act, Subject record) {
        Review review = reviews.find(record.id()).orElseThrow();
        Account account = register.get(review.account());
        Review.Concluded end = Objects.requireNonNull(review.concluded());
        Texts t = t();
        String unit = Optional.ofNullable(account.unit())
                .map(id -> units.names(List.of(id)).getOrDefault(id, "")).filter(name -> !name.isBlank())
                .orElse(t.get("review.archive.no-unit"));
        return new ArchiveRecord(record,
                t.get("review.archive.record", String.valueOf(review.year()), account.name()),
                Objects.requireNonNullElse(account.filingNumber(), ""), unit,
                LocalDate.ofInstant(end.at(), Act.ZONE), t.get("review.conclusion." + end.what()),
                papers.archival(act, record, t.get("archive.mark")), scans.files(record), List.of(record));
    }

    @Override
    public List<LeftOut> leftOut(Subject subject, @Nullable UUID after, int limit) {
        return parts.year(subject.id()).map(year -> table.open(year.year(), after, limit)).orElse(List.of());
    }

    @Override
    public List<Whole> whole(Act act, Subject subject) {
        return results.of(act, parts.year(subject.id()).orElseThrow());
    }

    private Texts t() {
        return frames.texts(OFFICIAL);
    }
}
