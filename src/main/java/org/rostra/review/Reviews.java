package org.rostra.review;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.NotFound;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.duty.DutyQuery;
import org.rostra.ledger.Act;
import org.rostra.ledger.Subject;
import org.rostra.registry.Account;
import org.rostra.registry.AccountQuery.Key;
import org.rostra.review.dossier.Dossier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews to look at: what waits for me, what I judge, one by itself, and a year as a whole. */
@Component
@Transactional(readOnly = true)
public class Reviews {
    /** How many stand on a screen that is signed by one act. */
    public static final int PAGE = 30;
    private static final int MINE = 200;
    private static final int YEARS = 10;
    private static final int NAMED = 1000;

    private final ReviewTable table;
    private final PartTable parts;
    private final NoticeTable notices;
    private final LookAgain look;
    private final Judges judges;
    private final SignReviews signing;
    private final Seats seats;
    private final Duties duties;
    private final Access access;

    Reviews(ReviewTable table, PartTable parts, NoticeTable notices, LookAgain look, Judges judges, SignReviews signing,
            Seats seats,
            Duties duties, Access access) {
        this.table = table;
        this.parts = parts;
        this.notices = notices;
        this.look = look;
        this.judges = judges;
        this.signing = signing;
        this.seats = seats;
        this.duties = duties;
        this.access = access;
    }

    /** What the person is to confirm as custodian; at most so many. */
    public List<Line> toConfirm(Act act) {
        List<Review> owed = owed(act, ReviewDuties.CONFIRM, MINE);
        return lines(act, owed, _ -> owed.stream().filter(one -> one.state() == State.ASKED).toList());
    }

    /** How many the person is to confirm, counted up to a limit. */
    public int countToConfirm(Act act) {
        return duties.count(query(act, ReviewDuties.CONFIRM), MINE);
    }

    /** What the person is to sign as supervisor, a screen of it. */
    public List<Line> toSign(Act act) {
        List<Review> owed = owed(act, ReviewDuties.SIGN, PAGE);
        return lines(act, owed, dossiers -> signing.among(act, owed, accounts(dossiers)));
    }

    /** How many wait for the person's signature, counted up to a limit. */
    public int countToSign(Act act) {
        return duties.count(query(act, ReviewDuties.SIGN), MINE);
    }

    /** What the person and his office judge, in any year that is not over. */
    public List<Share> toJudge(Act act) {
        return shares(act, parts.list(owedIds(act, Part.TASK, MINE)));
    }

    private List<Review> owed(Act act, String task, int limit) {
        return table.list(owedIds(act, task, limit));
    }

    private List<UUID> owedIds(Act act, String task, int limit) {
        return duties.openFor(query(act, task), limit).stream().map(Duty::subject).map(one -> one.id()).distinct()
                .toList();
    }

    private DutyQuery query(Act act, String task) {
        Set<Seat> held = act.person().map(person -> seats.of(person, act.today())).orElse(Set.of());
        return DutyQuery.of(held).only(task, null);
    }

    /** A part, if the person may see it. */
    public Share partFor(Act act, UUID id) {
        Part part = parts.find(id).filter(one -> access.may(act, Action.REVIEW_PART_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
        return shares(act, List.of(part)).getFirst();
    }

    /** True if the person judges the part as a whole. */
    public boolean mayJudge(Act act, UUID part) {
        return access.may(act, Action.REVIEW_JUDGE, new Subject(Part.KIND, part));
    }

    /** A screen of one tab, in the order of names, from behind a key. */
    public List<Line> page(Act act, Part part, Look tab, @Nullable Key after) {
        UUID person = act.person().orElseThrow(NotFound::new);
        List<Review> page = table.page(part.id(), tab, act.today(), after, PAGE);
        return lines(act, page, _ -> judges.among(part, page, person, act.today()));
    }

    /** The reviews with their dossiers, and which of them are the person's to act on. */
    private List<Line> lines(Act act, Collection<Review> of, Function<Map<UUID, Dossier>, List<Review>> mine) {
        Map<UUID, Dossier> dossiers = look.at(act, of);
        Set<Review> his = Set.copyOf(mine.apply(dossiers));
        return of.stream().map(review -> new Line(review, Objects.requireNonNull(dossiers.get(review.id())),
                his.contains(review))).toList();
    }

    private static List<Account> accounts(Map<UUID, Dossier> dossiers) {
        return dossiers.values().stream().map(Dossier::account).toList();
    }

    /** One review, if the person may read it. */
    public Line getFor(Act act, UUID id) {
        Review review = table.find(id).filter(one -> access.may(act, Action.REVIEW_READ, one.asSubject()))
                .orElseThrow(NotFound::new);
        return lines(act, List.of(review), dossiers -> may(act, review, accounts(dossiers))
                ? List.of(review)
                : List.of()).getFirst();
    }

    private boolean may(Act act, Review review, List<Account> account) {
        return switch (review.state()) {
            case ASKED -> access.may(act, Action.REVIEW_CONFIRM, review.asSubject());
            case CONFIRMED -> !signing.among(act, List.of(review), account).isEmpty();
            case RECTIFYING -> review.rectifying() != null && review.rectifying().done() == null
                    ? access.may(act, Action.REVIEW_CONFIRM, review.asSubject())
                    : judges(act, review);
            case SIGNED, INTENDED -> judges(act, review);
            case CONCLUDED -> false;
        };
    }

    /** True if the person may conclude it, or do what comes before. */
    public boolean judges(Act act, Review review) {
        return act.person().filter(judges.of(part(review), review, act.today())::contains).isPresent();
    }

    /** True if the person is one of those who may state their view. */
    public boolean mayState(Act act, Review review) {
        return review.state() == State.INTENDED && access.may(act, Action.REVIEW_STATE, review.asSubject());
    }

    /** The part that a review belongs to. */
    public Part part(Review review) {
        return parts.find(review.part()).orElseThrow();
    }

    /** The reviews of an account, the latest first. */
    public List<Review> ofAccount(UUID account) {
        return table.ofAccount(account, YEARS);
    }

    /** The years in which there was a review, the latest first. */
    public List<ReviewYear> years() {
        return parts.years(YEARS);
    }

    /** A year, for those who see the whole. */
    public ReviewYear yearFor(Act act, int year) {
        access.check(act, Action.REVIEW_READ_ALL);
        return year(year).orElseThrow(NotFound::new);
    }

    public Optional<ReviewYear> year(int year) {
        return parts.year(year);
    }

    /** Every part of a year with its counts, for those who see the whole. */
    public List<Share> board(Act act, int year) {
        access.check(act, Action.REVIEW_READ_ALL);
        return shares(act, parts.ofYear(year));
    }

    /** The outcome of a year as it stands, for those who see the whole. */
    public Optional<Notice> notice(Act act, int year) {
        access.check(act, Action.REVIEW_READ_ALL);
        return parts.year(year).map(one -> new Notice(one, notices.units(year), notices.named(year, NAMED)));
    }

    private List<Share> shares(Act act, List<Part> of) {
        Map<UUID, Map<Look, Integer>> counts = table.counts(of.stream().map(Part::id).toList(), act.today());
        return of.stream().map(part -> new Share(part, counts.getOrDefault(part.id(), Map.of()))).toList();
    }
}
