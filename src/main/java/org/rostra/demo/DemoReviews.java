package org.rostra.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rostra.directory.Seats;
import org.rostra.groups.CoSigners;
import org.rostra.groups.education.Educations;
import org.rostra.groups.GroupKind;
import org.rostra.ledger.Act;
import org.rostra.registry.Account;
import org.rostra.registry.Custody;
import org.rostra.registry.Register;
import org.rostra.review.ConfirmReview;
import org.rostra.review.Line;
import org.rostra.review.Look;
import org.rostra.review.OpenReviews;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.review.group.AnswerGroups;
import org.rostra.review.group.Choice;
import org.rostra.review.group.GroupFilter;
import org.rostra.review.group.GroupList;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.ShownGroup;
import org.rostra.review.group.UnitAnswer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The annual review of the demonstration: under way, with what waits for each of the people one may sign in as. */
@Component
@ConditionalOnBooleanProperty("rostra.demo")
class DemoReviews {
    private static final int EDUCATED = 20;
    private static final int PUT_RIGHT = 60;

    private final OpenReviews opening;
    private final ReviewRounds rounds;
    private final Reviews reviews;
    private final ConfirmReview confirming;
    private final SignReviews signing;
    private final CoSigners signers;
    private final Register register;
    private final DemoRoles roles;
    private final GroupLists lists;
    private final AnswerGroups answering;
    private final Seats seats;
    private final Educations educations;
    private final Phrases phrases = new Phrases();

    DemoReviews(OpenReviews opening, ReviewRounds rounds, Reviews reviews, ConfirmReview confirming,
            SignReviews signing, CoSigners signers, Register register, DemoRoles roles,
            GroupLists lists, AnswerGroups answering, Seats seats,
            Educations educations) {
        this.opening = opening;
        this.rounds = rounds;
        this.reviews = reviews;
        this.confirming = confirming;
        this.signing = signing;
        this.signers = signers;
        this.register = register;
        this.roles = roles;
        this.lists = lists;
        this.answering = answering;
        this.seats = seats;
        this.educations = educations;
    }

    void tell(UUID clerk, Instant now) {
        Instant at = inTime(now);
        ReviewYear year = opening.open(Deed.by(clerk, at), LocalDate.ofInstant(at, Act.ZONE).getYear());
        rounds.enter(() -> Act.bySystem(at), year);
        Set<UUID> played = played();
        int number = 0;
        for (var share : reviews.board(Deed.by(clerk, at), year.year())) {
            for (Line line : reviews.page(Deed.by(clerk, at), share.part(), Look.WAITING, null)) {
                then(line, number++, played, at);
            }
        }
        rounds.go(() -> Act.bySystem(at));
        lists.board(Deed.by(clerk, at), year.year()).forEach(share -> answer(share.list(), played, at));
    }

    private Set<UUID> played() {
        return roles.people().stream().map(one -> one.person()).collect(Collectors.toSet());
    }

    /** Units whose head nobody plays have answered, and would have what is temporary dissolved. */
    private void answer(GroupList list, Set<UUID> played, Instant at) {
        Set<UUID> heads = seats.holders(list.seat(), LocalDate.ofInstant(at, Act.ZONE));
        Optional<UUID> head = heads.stream().filter(one -> !played.contains(one)).sorted().findFirst();
        if (head.isEmpty() || heads.stream().anyMatch(played::contains)) {
            return;
        }
        List<Choice> choices = lists.page(Deed.by(head.get(), at), list, new GroupFilter(UnitAnswer.OPEN, null, null),
                null, Locale.SIMPLIFIED_CHINESE).stream().map(ShownGroup::line)
                .map(line -> new Choice(line.group(), line.version(), line.kind() == GroupKind.TEMPORARY
                        ? UnitAnswer.DISSOLVE
                        : UnitAnswer.KEEP, phrases.get("dissolve.group")))
                .toList();
        answering.answer(Deed.by(head.get(), at), list.id(), choices);
    }

    /** What came to the register after the review was opened is in it as well. */
    void complete(Instant now) {
        rounds.go(() -> Act.bySystem(inTime(now)));
    }

    /** Every other account that was never filed has told what it will put right: these are looked at one by one. */
    void putRight(UUID clerk, Instant now) {
        Instant at = inTime(now);
        Set<UUID> played = played();
        int number = 0;
        for (var share : reviews.board(Deed.by(clerk, at), LocalDate.ofInstant(at, Act.ZONE).getYear())) {
            for (Line line : reviews.page(Deed.by(clerk, at), share.part(), Look.WAITING, null)) {
                Account account = register.get(line.review().account());
                if (account.filingNumber() == null && (number++ % 2 == 0 || watched(account, played, at))) {
                    putRight(line, played, at);
                }
            }
        }
        rounds.go(() -> Act.bySystem(at));
    }

    private boolean watched(Account account, Set<UUID> played, Instant at) {
        return signers.beside(account, Set.of(), LocalDate.ofInstant(at, Act.ZONE))
                .filter(signer -> signer.people().stream().anyMatch(played::contains)).isPresent();
    }

    private void putRight(Line line, Set<UUID> played, Instant at) {
        custodian(line, at).filter(one -> !played.contains(one)).ifPresent(custodian -> {
            confirming.confirm(Deed.by(custodian, at), line.review().id(), Map.of("three-reviews", List.of("done"),
                    "appeals", List.of("none"), "major", List.of("none"), "ai", List.of("none"),
                    "problems", List.of(phrases.get("mend.problem")), "measures", List.of(phrases.get("mend.measure")),
                    "measures-by", List.of(LocalDate.ofInstant(at, Act.ZONE).plusDays(PUT_RIGHT).toString()),
                    "wish", List.of("rectify")));
            sign(line, custodian, played, at);
        });
    }

    /** The review can be opened from a month before its window on; in other months the last one is shown. */
    private static Instant inTime(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, Act.ZONE);
        LocalDate day = today.getMonth().compareTo(Month.NOVEMBER) >= 0
                ? today
                : LocalDate.of(today.getYear() - 1, Month.DECEMBER, 7);
        return day.equals(today) ? now : day.atTime(LocalTime.NOON).atZone(Act.ZONE).toInstant();
    }

    /** One in four waits for its custodian; whatever is kept by somebody one may sign in as does. */
    private void then(Line line, int number, Set<UUID> played, Instant at) {
        Optional<UUID> custodian = custodian(line, at);
        if (number % 4 == 0 || custodian.isEmpty() || played.contains(custodian.get())) {
            return;
        }
        if (number % 3 > 0) {
            educations.note(Deed.by(custodian.get(), at), List.of(line.review().account()),
                    LocalDate.ofInstant(at, Act.ZONE).minusDays(EDUCATED), phrases.get("education.topic"),
                    phrases.get("education.by"));
        }
        confirming.unchanged(Deed.by(custodian.get(), at), List.of(line.review().id()));
        sign(line, custodian.get(), played, at);
    }

    private Optional<UUID> custodian(Line line, Instant at) {
        return register.custodians(List.of(line.review().account()), LocalDate.ofInstant(at, Act.ZONE)).stream()
                .map(Custody::person).findFirst();
    }

    private void sign(Line line, UUID custodian, Set<UUID> played, Instant at) {
        Account account = register.get(line.review().account());
        signers.beside(account, Set.of(custodian), LocalDate.ofInstant(at, Act.ZONE))
                .filter(signer -> signer.people().stream().noneMatch(played::contains))
                .flatMap(signer -> signer.people().stream().sorted().findFirst())
                .ifPresent(signer -> signing.sign(Deed.by(signer, at),
                        List.of(new Seen(line.review().id(), line.review().version() + 1)), Map.of()));
    }
}
