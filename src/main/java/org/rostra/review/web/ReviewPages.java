package org.rostra.review.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rostra.access.Access;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.archive.ArchivePanel;
import org.rostra.directory.Units;
import org.rostra.ledger.Act;
import org.rostra.ledger.Clock;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.paper.CasePapers;
import org.rostra.paper.scan.Target;
import org.rostra.registry.PlatformLinks;
import org.rostra.review.OpenReviews;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.rostra.review.Share;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.GroupShare;
import org.rostra.review.group.OpenGroupLists;
import org.rostra.web.Answer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The annual review at a glance: what waits for me, what I judge, and the years. */
@Controller
class ReviewPages {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Reviews reviews;
    private final OpenReviews opening;
    private final ReviewRounds rounds;
    private final GroupLists groups;
    private final OpenGroupLists groupOpening;
    private final Units units;
    private final PlatformLinks platforms;
    private final Regulation regulation;
    private final CasePapers papers;
    private final Access access;
    private final Clock clock;
    private final ArchivePanel archive;

    ReviewPages(Reviews reviews, OpenReviews opening, ReviewRounds rounds, GroupLists groups,
            OpenGroupLists groupOpening, Units units, PlatformLinks platforms, Regulation regulation,
            CasePapers papers, Access access, Clock clock, ArchivePanel archive) {
        this.reviews = reviews;
        this.opening = opening;
        this.rounds = rounds;
        this.groups = groups;
        this.groupOpening = groupOpening;
        this.units = units;
        this.platforms = platforms;
        this.regulation = regulation;
        this.papers = papers;
        this.access = access;
        this.clock = clock;
        this.archive = archive;
    }

    @GetMapping("/reviews")
    @Does(Action.REVIEW_LIST)
    Answer home(Act act) {
        return home(act, null);
    }

    private Answer.Screen home(Act act, @Nullable Refused problem) {
        List<Share> judged = reviews.toJudge(act);
        boolean all = access.open(act, Action.REVIEW_READ_ALL);
        List<ReviewYear> known = reviews.years();
        List<ReviewYear> years = all ? known : List.of();
        boolean toOpen = all && access.open(act, Action.REVIEW_OPEN)
                && years.stream().noneMatch(one -> one.year() == act.today().getYear());
        List<GroupShare> asked = known.stream().findFirst().map(year -> groups.mine(act, year.year()))
                .orElse(List.of());
        return Answer.screen("review/home").with("confirm", reviews.countToConfirm(act))
                .with("sign", reviews.countToSign(act)).with("judged", judged).with("groups", asked).with("all", all)
                .with("years", years).with("toOpen", toOpen)
                .with("window", opening.window(act.today().getYear()).orElse(null))
                .with("meant", toOpen ? opening.meant(act) : List.of())
                .with("units", units.byId(Stream.concat(judged.stream().map(one -> one.part().unit()),
                        asked.stream().map(one -> one.list().unit())).toList()))
                .with("regulation", regulation).with("today", act.today()).with("problem", problem)
                .status(problem == null ? 200 : 409);
    }

    @PostMapping("/reviews/open")
    @Does(Action.REVIEW_OPEN)
    Answer open(Act act) {
        try {
            ReviewYear year = opening.open(act, act.today().getYear());
            Thread work = Thread.ofVirtual().name("review-" + year.year())
                    .start(() -> rounds.enter(() -> Act.bySystem(clock.now()), year));
            work.join(PATIENCE);
            return Answer.go("/reviews/years/" + year.year(), "review.opened");
        } catch (Refused refused) {
            return home(act, refused);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Answer.go("/reviews");
        }
    }

    /** The board of a year; the year before stands beside. */
    @GetMapping("/reviews/years/{year}")
    @Does(Action.REVIEW_READ_ALL)
    Answer board(Act act, @PathVariable int year) {
        Optional<ReviewYear> found = reviews.year(year);
        if (found.isEmpty()) {
            return Answer.go("/reviews");
        }
        List<Share> board = reviews.board(act, year);
        List<Share> before = reviews.board(act, year - 1);
        List<GroupShare> lists = groups.board(act, year);
        List<UUID> of = Stream.concat(board.stream().map(one -> one.part().unit()),
                lists.stream().map(one -> one.list().unit())).distinct().toList();
        return Answer.screen("review/board").with("year", found.get()).with("board", board).with("before", before)
                .with("groups", lists).with("entering", groupOpening.entering(act, year).orElse(null))
                .with("meant", opening.meant(act).stream().mapToInt(Integer::intValue).sum())
                .with("units", units.byId(of)).with("regulation", regulation).with("papers", letters(act, found.get()))
                .with("archive", archive.mayRead(act) ? archive.of(act, found.get().asSubject()) : null)
                .with("today", act.today());
    }

    private CasePapers.@Nullable Panel letters(Act act, ReviewYear year) {
        return papers.of(act, Target.of(year.asSubject()), "/reviews/years/" + year.year()).orElse(null);
    }

    /** The outcome as it may be told among units, to be printed or copied. */
    @GetMapping("/reviews/years/{year}/notice")
    @Does(Action.REVIEW_READ_ALL)
    Answer notice(Act act, @PathVariable int year) {
        return reviews.notice(act, year)
                .<Answer>map(notice -> Answer.screen("review/notice").with("notice", notice)
                        .with("units", units.byId(notice.unitsNamed()))
                        .with("platforms", platforms).with("regulation", regulation)
                        .with("papers", letters(act, notice.year())).with("today", act.today()))
                .orElse(Answer.go("/reviews"));
    }
}
