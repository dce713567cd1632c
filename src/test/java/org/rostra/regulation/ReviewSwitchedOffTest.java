package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.regulation.WorkGroups.refused;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.Without;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.registry.AccountState;
import org.rostra.registry.Register;
import org.rostra.review.ConfirmReview;
import org.rostra.review.FailReview;
import org.rostra.review.JudgeReviews;
import org.rostra.review.OpenReviews;
import org.rostra.review.Review;
import org.rostra.review.ReviewRounds;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.SignReviews;
import org.rostra.review.group.GroupLists;
import org.rostra.review.group.OpenGroupLists;
import org.rostra.security.House;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A regulation may ask for a review of the higher tiers alone, and let nothing follow; or, later, for none at all. */
class ReviewSwitchedOffTest {
    private static House house;
    private static University university;
    private static UUID account;

    static class Off {
        @Bean
        @Primary
        Regulation off(@Qualifier("regulation") Regulation of) {
            Regulation sooner = Without.set(LocalDate.parse("2028-01-01"), of, Rule.REVIEW_MONTH,
                    new RuleValue.Count(6));
            return Without.rules(Without.from(LocalDate.parse("2030-01-01"), sooner, Rule.ANNUAL_REVIEW),
                    Rule.UNIT_REVIEW, Rule.FAILED_STOPS, Rule.FAILED_CLOSES, Rule.RECTIFICATION, Rule.IDLE_ACCOUNT,
                    Rule.GROUPS_KEPT);
        }
    }

    @BeforeAll
    static void open() {
        house = House.with(TestDatabase.fresh(), new Class<?>[]{Off.class});
        university = new University(house);
        university.on("2026-12-01");
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body, tier,
                    filing_number, changed_at)
                select gen_random_uuid(), 'RUNNING', 'a' || n, 'a' || n, 'a' || n, 'weibo', 'w' || n, :unit, 'COLLEGE', n,
                    'f' || n, now() from generate_series(2, 3) n
                """).param("unit", university.unit("BIZ")).update();
        account = house.sql().sql("select id from registry.account where tier = 2").query(UUID.class).single();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", account)
                .param("person", university.id("custodian")).update();
        var groups = new WorkGroups(university);
        groups.register("custodian", org.rostra.groups.GroupKind.WORK, "BIZ");
        var year = house.bean(OpenReviews.class).open(university.by("clerk"), 2026);
        house.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void december() {
        university.on("2026-12-01");
    }

    private static Review review() {
        return house.bean(Reviews.class).ofAccount(account).getFirst();
    }

    private static Seen seen() {
        return new Seen(review().id(), review().version());
    }

    @Test
    void onlyTheHigherTiersAreReviewed() {
        assertThat(house.bean(Reviews.class).board(university.by("clerk"), 2026)).singleElement()
                .satisfies(share -> assertThat(share.all()).isEqualTo(1));
    }

    @Test
    void noUnitIsAskedAboutItsGroups() {
        assertThat(house.bean(GroupLists.class).board(university.by("clerk"), 2026)).isEmpty();
        assertThat(house.sql().sql("select count(*) from duty.open where task = 'review.groups'").query(Integer.class)
                .single()).isZero();
        assertThat(house.bean(OpenGroupLists.class).entering(university.by("clerk"), 2026)).isEmpty();
    }

    /** Another regulation may name another month: it is prepared from a month before on, and not opened after it. */
    @Test
    void theReviewIsHeldInTheMonthThatIsNamed() {
        OpenReviews reviews = house.bean(OpenReviews.class);
        assertThat(reviews.window(2027)).contains(YearMonth.of(2027, 12));
        assertThat(reviews.window(2028)).contains(YearMonth.of(2028, 6));
        university.on("2028-04-28");
        refused(() -> reviews.open(university.by("clerk"), 2028), "NOT_YET");
        university.on("2028-07-03");
        refused(() -> reviews.open(university.by("clerk"), 2028), "PAST");
        university.on("2028-05-02");
        assertThat(reviews.open(university.by("clerk"), 2028).until()).isEqualTo("2028-06-30");
    }

    @Test
    void noYearIsOpenedWhereNoReviewIsAskedFor() {
        university.on("2030-12-02");
        assertThat(house.bean(OpenReviews.class).window(2030)).isEmpty();
        refused(() -> house.bean(OpenReviews.class).open(university.by("clerk"), 2030), "NOT_IN_USE");
    }

    @Test
    void nothingIsPointedOutPutRightOrStopped() {
        house.bean(ConfirmReview.class).confirm(university.by("custodian"), review().id(),
                Map.of("wish", List.of("continue"), "three-reviews", List.of("done"), "appeals", List.of("none"),
                        "major",
                        List.of("none"), "ai", List.of("yes"), "last-update", List.of("2024-01-01")));
        assertThat(review().advice()).extracting(one -> one.id()).doesNotContain("idle");
        house.bean(SignReviews.class).sign(university.by("dean"), List.of(seen()), Map.of());
        refused(() -> house.bean(JudgeReviews.class).rectify(university.by("clerk"), seen(), "改名"), "NOT_IN_USE");
        house.bean(FailReview.class).intend(university.by("clerk"), seen(), "无人管理");
        house.bean(FailReview.class).state(university.by("custodian"), review().id(), "已知悉");
        house.bean(FailReview.class).fail(university.by("clerk2"), seen(), "属实");
        assertThat(house.bean(Register.class).get(account).state()).isEqualTo(AccountState.RUNNING);
        assertThat(house.bean(Duties.class).openAbout(List.of(account), 5)).isEmpty();
    }
}
