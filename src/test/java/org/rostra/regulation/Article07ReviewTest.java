package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rostra.regulation.WorkGroups.refused;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.registry.Account;
import org.rostra.registry.AccountDimension;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.AccountState;
import org.rostra.registry.AccountStatistics;
import org.rostra.registry.PublicAccounts;
import org.rostra.registry.Register;
import org.rostra.registry.Verdict;
import org.rostra.registry.change.SuspendAccount;
import org.rostra.review.Conclusion;
import org.rostra.review.ConfirmReview;
import org.rostra.review.FailReview;
import org.rostra.review.JudgeReviews;
import org.rostra.review.Lane;
import org.rostra.review.Line;
import org.rostra.review.Look;
import org.rostra.review.OpenReviews;
import org.rostra.review.RectifyReview;
import org.rostra.review.Review;
import org.rostra.review.ReviewRounds;
import org.rostra.review.ReviewYear;
import org.rostra.review.Reviews;
import org.rostra.review.Seen;
import org.rostra.review.Share;
import org.rostra.review.SignReviews;
import org.rostra.review.State;
import org.rostra.review.dossier.Criterion;
import org.rostra.review.dossier.Dossier;
import org.rostra.security.House;

/** 第七条（三）: each December accounts are reviewed, by the publicity department and by units; what fails does not go on. */
class Article07ReviewTest {
    private House house;
    private University university;
    private int number;

    @BeforeEach
    void december() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-12-01");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    /** A filed account of the unit, kept by the custodian. */
    private UUID account(String unit, String body, int tier, String custodian) {
        UUID id = UUID.randomUUID();
        number++;
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                    tier, filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :canonical, :unit, :body, :tier, :filing,
                    '2024-03-01', now())
                """).param("id", id).param("name", "审" + number).param("canonical", "w" + number)
                .param("unit", university.unit(unit)).param("body", body).param("tier", tier)
                .param("filing", tier + "-T-" + number).update();
        house.sql().sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", university.id(custodian)).update();
        return id;
    }

    private UUID college() {
        return account("BIZ", "COLLEGE", 2, "custodian");
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private ReviewYear open() {
        ReviewYear year = bean(OpenReviews.class).open(university.by("clerk"), 2026);
        enter(year);
        return year;
    }

    private void enter(ReviewYear year) {
        bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
    }

    private Review of(UUID account) {
        return bean(Reviews.class).ofAccount(account).getFirst();
    }

    private Seen seen(UUID account) {
        Review review = of(account);
        return new Seen(review.id(), review.version());
    }

    private void confirm(String who, UUID account) {
        assertThat(bean(ConfirmReview.class).unchanged(university.by(who), List.of(of(account).id()))).isEqualTo(1);
    }

    private void sign(String who, UUID account) {
        assertThat(bean(SignReviews.class).sign(university.by(who), List.of(seen(account)), Map.of())).isEqualTo(1);
    }

    private int passAll(String who, UUID... accounts) {
        List<Seen> seen = java.util.stream.Stream.of(accounts).map(this::seen).toList();
        return bean(JudgeReviews.class).passAll(university.by(who), of(accounts[0]).part(), seen);
    }

    private Conclusion conclusion(UUID account) {
        return java.util.Objects.requireNonNull(of(account).concluded()).what();
    }

    private Set<Criterion> exceptions(UUID account) {
        return of(account).exceptions();
    }

    private List<String> tasks(UUID subject) {
        return bean(Duties.class).openAbout(List.of(subject), 20).stream().map(Duty::task).toList();
    }

    /** One for each account, however often it is opened; surviving the new year. */
    @Test
    @Proves({"7.3.a", "7.3.b"})
    void opensOneReviewForEachAccountHoweverOften() {
        UUID two = college();
        UUID three = account("BIZ2401", "CLASS", 3, "student");
        UUID one = account("XCB", "INSTITUTION", 1, "custodian2");
        ReviewYear year = open();
        assertThat(open()).isEqualTo(year);
        assertThat(house.sql().sql("select count(*) from review.review").query(Integer.class).single()).isEqualTo(3);
        assertThat(house.sql().sql("select count(*) from duty.open where task = 'review.confirm'")
                .query(Integer.class).single()).isEqualTo(3);
        assertThat(lane(two)).isEqualTo(Lane.PUBLICITY);
        assertThat(lane(three)).isEqualTo(Lane.UNIT);
        assertThat(lane(one)).isEqualTo(Lane.LEADER);
        assertThat(of(two).due()).isEqualTo("2026-12-31");
        UUID late = account("LIB", "DEPARTMENT", 2, "custodian");
        enter(year);
        assertThat(of(late).state()).isEqualTo(State.ASKED);
        university.on("2027-01-05");
        enter(year);
        assertThat(of(two).state()).isEqualTo(State.ASKED);
        assertThat(tasks(of(two).id())).containsExactly("review.confirm");
    }

    private Lane lane(UUID account) {
        return bean(Reviews.class).part(of(account)).lane();
    }

    @Test
    void isOpenedInItsTimeOnly() {
        university.on("2026-10-31");
        refused(() -> bean(OpenReviews.class).open(university.by("clerk"), 2026), "NOT_YET", "7.3.a");
        refused(() -> bean(OpenReviews.class).open(university.by("clerk"), 2025), "PAST", "7.3.a");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                () -> bean(OpenReviews.class).open(university.by("dean"), 2026)).isInstanceOf(Forbidden.class);
    }

    /** Custodian, supervisor, publicity department: three people, and the clean one passes on a screen. */
    @Test
    @Proves("7.3.a")
    void aCleanAccountPassesAfterThreePeopleHaveSeenIt() {
        UUID id = college();
        open();
        assertThat(passAll("clerk", id)).as("not confirmed yet").isZero();
        confirm("custodian", id);
        assertThat(passAll("clerk", id)).as("not signed yet").isZero();
        sign("dean", id);
        assertThat(exceptions(id)).isEmpty();
        assertThat(passAll("clerk", id)).isEqualTo(1);
        assertThat(conclusion(id)).isEqualTo(Conclusion.PASSED);
        assertThat(tasks(of(id).id())).isEmpty();
        assertThat(tasks(of(id).part())).as("nothing is left on the desk").isEmpty();
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.RUNNING);
    }

    /** The unit judges what is below it; the publicity department does not. */
    @Test
    @Proves("7.3.b")
    void aUnitJudgesTheAccountsOfItsBodies() {
        UUID id = account("BIZ2401", "CLASS", 3, "student");
        open();
        confirm("student", id);
        sign("counsellor", id);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> passAll("clerk", id)).isInstanceOf(Forbidden.class);
        assertThat(passAll("dean", id)).isEqualTo(1);
        assertThat(conclusion(id)).isEqualTo(Conclusion.PASSED);
    }

    /** What is the publicity department's own is the school leader's to judge. */
    @Test
    @Proves("7.3.a")
    void theSchoolLeaderJudgesThePublicityDepartmentsOwn() {
        UUID id = account("XCB", "INSTITUTION", 1, "custodian2");
        open();
        confirm("custodian2", id);
        sign("publicity-head", id);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> passAll("clerk", id)).isInstanceOf(Forbidden.class);
        assertThat(passAll("leader", id)).isEqualTo(1);
    }

    /** Who keeps, confirmed or signed it does not judge it; where nobody else is there, the next higher office does. */
    @Test
    void nobodyTakesTwoSteps() {
        UUID id = account("BIZ2401", "CLASS", 3, "dean");
        UUID other = account("LIB", "DEPARTMENT", 2, "clerk");
        open();
        confirm("dean", id);
        sign("counsellor", id);
        assertThat(passAll("dean", id)).isZero();
        assertThat(passAll("secretary", id)).isEqualTo(1);
        confirm("clerk", other);
        sign("librarian", other);
        assertThat(passAll("clerk", other)).isZero();
        refused(() -> bean(JudgeReviews.class).pass(university.by("clerk"), seen(other), ""), "OWN", "7.3.a");
        assertThat(passAll("clerk2", other)).isEqualTo(1);
    }

    /** A supervisor who confirmed as custodian does not sign as well. */
    @Test
    void theSupervisorWhoKeepsItDoesNotSign() {
        UUID id = account("BIZ", "COLLEGE", 2, "dean");
        open();
        confirm("dean", id);
        refused(() -> sign("dean", id), "NOT_YOURS_TO_SIGN", "7.3.a");
        sign("secretary", id);
    }

    @Test
    void whatIsConfirmedIsNotConfirmedTwice() {
        UUID id = college();
        open();
        confirm("custodian", id);
        refused(() -> bean(ConfirmReview.class).confirm(university.by("custodian"), of(id).id(),
                Map.of("wish", List.of("continue"))), "CONFIRMED_ALREADY", "7.3.a");
        bean(SignReviews.class).giveBack(university.by("dean"), of(id).id(), "粉丝数请更正为代表作");
        assertThat(of(id).state()).isEqualTo(State.ASKED);
        assertThat(tasks(of(id).id())).containsExactly("review.confirm");
        confirm("custodian", id);
    }

    /** What the form needs is asked for with its field. */
    @Test
    void theSelfCheckNamesWhatIsMissing() {
        UUID id = college();
        open();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> bean(ConfirmReview.class)
                .confirm(university.by("custodian"), of(id).id(), Map.of("posts", List.of("viele"))))
                .isInstanceOfSatisfying(org.rostra.registry.FormIncomplete.class, incomplete -> assertThat(
                        incomplete.faults()).extracting(org.rostra.registry.FormFault::field)
                        .containsExactlyInAnyOrder("posts", "three-reviews", "appeals", "major", "ai", "wish"));
        assertThat(of(id).state()).isEqualTo(State.ASKED);
    }

    /** A complete self-check, with these answers instead. */
    private static Map<String, List<String>> answers(String... pairs) {
        Map<String, List<String>> answers = new java.util.HashMap<>();
        University.put(answers, "three-reviews", "done", "appeals", "none", "major", "none", "ai", "yes", "wish",
                "continue");
        University.put(answers, pairs);
        return answers;
    }

    /** What no field can tell by itself is asked for as well. */
    @Test
    void theSelfCheckIsHeldTogether() {
        UUID id = college();
        open();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> bean(ConfirmReview.class).confirm(
                university.by("custodian"), of(id).id(), answers("posts", "10", "originals", "11", "prohibited", "8",
                        "works", "https://a.example\nhttps://b.example\n\nhttps://c.example\nhttps://d.example",
                        "wish", "rectify")))
                .isInstanceOfSatisfying(org.rostra.registry.FormIncomplete.class, incomplete -> assertThat(
                        incomplete.faults()).extracting(org.rostra.registry.FormFault::field)
                        .containsExactlyInAnyOrder("originals", "prohibited-explained", "works", "problems",
                                "measures", "measures-by"));
        assertThat(of(id).state()).isEqualTo(State.ASKED);
    }

    /** Followers and numbers of posts make nobody fail: at most it is pointed out that nothing was published for long. */
    @Test
    void numbersOnlyAdvise() {
        UUID id = college();
        open();
        bean(ConfirmReview.class).confirm(university.by("custodian"), of(id).id(), answers("posts", "0", "originals",
                "0", "longest-gap", "200", "three-reviews", "partly"));
        assertThat(exceptions(id)).isEmpty();
        assertThat(of(id).advice()).contains(Criterion.IDLE, Criterion.THREE_REVIEWS);
    }

    /** What stands from year to year is filled in, and what the record knows; what was published is not. */
    @Test
    void theSelfCheckBeginsWithWhatStands() {
        UUID id = college();
        open();
        var facts = bean(Reviews.class).getFor(university.by("custodian"), of(id).id()).dossier().facts();
        var before = new org.rostra.registry.Answers(answers("posts", "300", "prohibited", "8", "appeals", "yes",
                "security", "second-factor", "three-reviews", "partly", "wish", "rectify"));
        assertThat(org.rostra.review.SelfCheck.begun(java.util.Optional.of(before), facts).values())
                .isEqualTo(Map.of("wish", List.of("continue"), "trainings", List.of("0"), "security",
                        List.of("second-factor"), "three-reviews", List.of("partly")));
    }

    /** The year as the record knows it is in the dossier, with where it is from. */
    @Test
    void theDossierShowsWhatTheRecordKnows() {
        UUID id = college();
        house.sql().sql("""
                insert into registry.change (id, account_id, kind, state, applicant_id, happened_on, reported_on, due_on,
                    answers, before)
                values (gen_random_uuid(), :id, 'REPORT', 'APPROVED', :who, '2026-05-07', '2026-05-08', '2026-05-12',
                    '{}', '{}')
                """).param("id", id).param("who", university.id("custodian")).update();
        house.sql().sql("""
                insert into groups.education (id, account_id, held_on, topic, held_by, noted_by, noted_on)
                values (gen_random_uuid(), :id, '2026-09-10', '守则', '院长', :who, '2026-09-10')
                """).param("id", id).param("who", university.id("custodian")).update();
        var campaign = bean(org.rostra.registry.campaign.LaunchCampaign.class).launch(university.by("clerk"),
                new org.rostra.registry.campaign.Draft("census", "年底普查", "请核对",
                        new org.rostra.registry.campaign.Scope.Chosen(Set.of(university.unit("BIZ"))), List.of(),
                        List.of(), java.time.LocalDate.parse("2026-12-30")));
        UUID reply = house.sql().sql("select id from registry.reply where campaign_id = :id")
                .param("id", campaign.id()).query(UUID.class).single();
        bean(org.rostra.registry.campaign.AnswerCampaign.class).unchanged(university.by("dean"), reply);
        open();
        var facts = bean(Reviews.class).getFor(university.by("clerk"), of(id).id()).dossier().facts();
        assertThat(org.rostra.review.dossier.FromRecord.of(facts)).extracting(one -> one.page() + " " + one.key() + " "
                + (one.people().isEmpty() ? one.text().arguments() : one.people())).containsExactly(
                        "running change [2026-05-07]", "running confirmed [2026-12-01]",
                        "running campaign [年底普查, 2026-12-01]", "running corrections [0]",
                        "team custodians [custodian]", "team supervisors [dean, secretary]",
                        "team education [1, 2026-09-10]");
    }

    /** Each defect surfaces, and none is invented. */
    @Test
    @Proves("7.3.a")
    void whatWantsALookIsFound() {
        UUID clean = college();
        UUID unfiled = college();
        house.sql().sql("update registry.account set filing_number = null, state = 'TO_BE_FILED' where id = :id")
                .param("id", unfiled).update();
        UUID orphan = college();
        house.sql().sql("update registry.custody set until_on = '2026-11-01' where account_id = :id")
                .param("id", orphan).update();
        UUID students = account("BIZ", "COLLEGE", 2, "student");
        UUID late = college();
        house.sql().sql("""
                insert into registry.change (id, account_id, kind, state, applicant_id, happened_on, reported_on, due_on,
                    answers, before)
                values (gen_random_uuid(), :id, 'REPORT', 'APPROVED', :who, '2026-05-07', '2026-05-20', '2026-05-12',
                    '{}', '{}')
                """).param("id", late).param("who", university.id("custodian")).update();
        UUID unreported = college();
        bean(org.springframework.transaction.support.TransactionTemplate.class).executeWithoutResult(_ -> bean(
                Duties.class).open(university.by("clerk"),
                        org.rostra.duty.Owed.by(java.time.LocalDate.parse(
                                "2026-11-20"), "change.report-name", bean(Register.class).subject(unreported),
                                bean(Register.class).custodianSeat(unreported), "change-report",
                                new org.rostra.ledger.ClauseId("7.2"), java.time.LocalDate.parse("2026-11-17"))));
        open();
        bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        assertThat(exceptions(clean)).isEmpty();
        assertThat(exceptions(unfiled)).containsExactly(Criterion.NOT_FILED);
        assertThat(exceptions(orphan)).containsExactly(Criterion.NO_CUSTODIAN);
        assertThat(exceptions(students)).containsExactly(Criterion.NO_STAFF_CUSTODIAN);
        assertThat(exceptions(late)).containsExactly(Criterion.LATE_CHANGE);
        assertThat(exceptions(unreported)).containsExactly(Criterion.UNREPORTED_CHANGE);
    }

    /** What the custodian says of it himself is looked at as well; what he published long ago only advises. */
    @Test
    void theSelfCheckIsLookedAt() {
        UUID id = college();
        open();
        bean(ConfirmReview.class).confirm(university.by("custodian"), of(id).id(), answers("wish", "close",
                "prohibited", "6", "prohibited-explained", "转载失实，已更正", "appeals", "no", "last-update",
                "2026-03-01"));
        assertThat(exceptions(id)).containsExactlyInAnyOrder(Criterion.WISH, Criterion.PROHIBITED,
                Criterion.UNREVIEWED);
        assertThat(of(id).advice()).contains(Criterion.IDLE);
        sign("dean", id);
        assertThat(passAll("clerk", id)).as("an exception is not signed over on a screen").isZero();
        refused(() -> bean(JudgeReviews.class).pass(university.by("clerk"), seen(id), " "), "REASONS_MISSING", "7.3.a");
        bean(JudgeReviews.class).pass(university.by("clerk"), seen(id), "已核实，系转载纠错");
        assertThat(conclusion(id)).isEqualTo(Conclusion.PASSED);
    }

    /** What the custodian tells of counts beside the record: nobody is reminded of what was done and not noted. */
    @Test
    void educationThatWasToldIsNotMissed() {
        UUID told = college();
        UUID silent = college();
        open();
        bean(ConfirmReview.class).confirm(university.by("custodian"), of(told).id(), answers("trainings", "2"));
        confirm("custodian", silent);
        assertThat(of(told).advice()).doesNotContain(Criterion.NO_EDUCATION);
        assertThat(of(silent).advice()).contains(Criterion.NO_EDUCATION);
    }

    /** What became exceptional after the screen was shown is left out. */
    @Test
    void whatChangedSinceTheScreenIsLeftOut() {
        UUID id = college();
        UUID other = college();
        open();
        for (UUID one : List.of(id, other)) {
            confirm("custodian", one);
            sign("dean", one);
        }
        house.sql().sql("update registry.custody set until_on = '2026-12-01' where account_id = :id").param("id", id)
                .update();
        assertThat(passAll("clerk", id, other)).isEqualTo(1);
        assertThat(of(id).concluded()).isNull();
        assertThat(conclusion(other)).isEqualTo(Conclusion.PASSED);
    }

    /** The supervisor's remark is read by the reviewer. */
    @Test
    void aRemarkWantsALook() {
        UUID id = college();
        open();
        confirm("custodian", id);
        bean(SignReviews.class).sign(university.by("dean"), List.of(seen(id)), Map.of(of(id).id(), "明年拟与学院网站合并"));
        assertThat(exceptions(id)).containsExactly(Criterion.REMARKED);
        assertThat(passAll("clerk", id)).isZero();
    }

    /** Notice, statement, decision by somebody else; then the account rests, the public is told, and it is to be closed. */
    @Test
    @Proves("7.3.a")
    void anAccountFailsOnlyAfterItsPeopleWereHeard() {
        UUID id = college();
        open();
        confirm("custodian", id);
        sign("dean", id);
        var failing = bean(FailReview.class);
        refused(() -> failing.intend(university.by("clerk"), seen(id), ""), "REASONS_MISSING", "7.3.a");
        failing.intend(university.by("clerk"), seen(id), "发布商业推广，经核实超出职责范围");
        assertThat(of(id).state()).isEqualTo(State.INTENDED);
        assertThat(of(id).hearing()).satisfies(hearing -> assertThat(hearing.until()).isEqualTo("2026-12-04"));
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.RUNNING);
        refused(() -> failing.fail(university.by("clerk2"), seen(id), "属实"), "HEARING_OPEN");
        failing.state(university.by("custodian"), of(id).id(), "推广内容系误发，已删除");
        assertThat(tasks(of(id).id())).isEmpty();
        refused(() -> failing.fail(university.by("clerk"), seen(id), "属实"), "OWN", "7.3.a");
        failing.fail(university.by("publicity-head"), seen(id), "意见已听取，全年多次发生，不予采纳");
        assertThat(conclusion(id)).isEqualTo(Conclusion.FAILED);
        Account account = bean(Register.class).get(id);
        assertThat(account.state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(bean(PublicAccounts.class).check(university.anonymous(), account.filingNumber()).kind())
                .isEqualTo(Verdict.Kind.SUSPENDED);
        assertThat(bean(Duties.class).openAbout(account.asSubject())).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("review.close");
            assertThat(duty.due()).isEqualTo("2026-12-10");
        });
        refused(() -> bean(SuspendAccount.class).resume(university.by("dean"), id, "继续"), "STOPPED", "7.3.a");
    }

    private void fail(UUID id) {
        bean(FailReview.class).intend(university.by("clerk"), seen(id), "没有审批备案");
        bean(FailReview.class).state(university.by("custodian"), of(id).id(), "没有异议");
        bean(FailReview.class).fail(university.by("publicity-head"), seen(id), "事实清楚");
    }

    private Verdict.Kind told(UUID id) {
        return bean(PublicAccounts.class).check(university.anonymous(), bean(Register.class).get(id).name()).kind();
    }

    /** What runs without ever having been filed stops as well; should it run again, it is still to be filed. */
    @Test
    @Proves("7.3.a")
    void whatWasNeverFiledStopsToo() {
        UUID id = college();
        house.sql().sql("update registry.account set filing_number = null, state = 'TO_BE_FILED' where id = :id")
                .param("id", id).update();
        open();
        confirm("custodian", id);
        sign("dean", id);
        assertThat(told(id)).isEqualTo(Verdict.Kind.PENDING);
        fail(id);
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.SUSPENDED);
        assertThat(told(id)).isEqualTo(Verdict.Kind.SUSPENDED);
        university.on("2026-12-07");
        var onThatDay = AccountFilter.of(Map.of("on", "2026-12-01")::get);
        assertThat(bean(AccountStatistics.class).cross(university.by("clerk"), onThatDay, AccountDimension.STATE,
                AccountDimension.TIER).rows()).containsExactly("SUSPENDED");

        house.sql().sql("delete from review.review").update();
        bean(SuspendAccount.class).resume(university.by("dean"), id, "复核后撤销");
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.TO_BE_FILED);
        assertThat(told(id)).isEqualTo(Verdict.Kind.PENDING);
    }

    /** A review is read, printed and archived as it was when it was concluded, whatever becomes of the account. */
    @Test
    void whatIsConcludedStaysAsItWas() {
        UUID id = college();
        String name = bean(Register.class).get(id).name();
        open();
        confirm("custodian", id);
        sign("dean", id);
        assertThat(passAll("clerk", id)).isEqualTo(1);
        Dossier then = dossier(id);

        university.on("2027-03-08");
        house.sql().sql("update registry.account set name = '后来的名称', filing_number = null, unit_id = :unit "
                + "where id = :id").param("unit", university.unit("LIB")).param("id", id).update();
        house.sql().sql("update registry.custody set until_on = '2027-01-01' where account_id = :id").param("id", id)
                .update();
        house.sql().sql("""
                insert into groups.education (id, account_id, held_on, topic, held_by, noted_by, noted_on)
                values (gen_random_uuid(), :id, '2027-02-01', '守则', '院长', :who, '2027-02-01')
                """).param("id", id).param("who", university.id("custodian")).update();
        Dossier now = dossier(id);
        assertThat(now.facts()).isEqualTo(then.facts());
        assertThat(now.findings()).isEqualTo(then.findings()).extracting(one -> one.what())
                .containsExactly(Criterion.NO_EDUCATION);
        assertThat(now.account()).extracting(Account::name, Account::unit, Account::filingNumber)
                .containsExactly(name, then.account().unit(), then.account().filingNumber());
        bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        assertThat(of(id).exceptions()).isEmpty();
    }

    private Dossier dossier(UUID id) {
        return bean(Reviews.class).getFor(university.by("clerk"), of(id).id()).dossier();
    }

    /** Closing takes its time: the public is told at once that it runs no longer. */
    @Test
    @Proves("7.3.a")
    void whatIsBeingClosedStopsToo() {
        UUID id = college();
        open();
        confirm("custodian", id);
        sign("dean", id);
        house.sql().sql("update registry.account set state = 'CLOSING', closing_from = 'RUNNING' where id = :id")
                .param("id", id).update();
        assertThat(told(id)).isEqualTo(Verdict.Kind.GENUINE);
        fail(id);
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.CLOSING);
        assertThat(told(id)).isEqualTo(Verdict.Kind.SUSPENDED);
    }

    /** Where nobody answers, somebody decides all the same, after the term; and may spare the account. */
    @Test
    void silenceDecidesNothing() {
        UUID id = college();
        open();
        confirm("custodian", id);
        sign("dean", id);
        bean(FailReview.class).intend(university.by("clerk"), seen(id), "长期无人管理");
        university.on("2026-12-30");
        bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        assertThat(of(id).state()).as("nothing by itself").isEqualTo(State.INTENDED);
        bean(FailReview.class).spare(university.by("clerk2"), seen(id), "已有新管理员接手");
        assertThat(conclusion(id)).isEqualTo(Conclusion.PASSED);
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.RUNNING);
    }

    /** It is put right within the term, and looked at again; it runs on meanwhile. */
    @Test
    void whatIsToBePutRightIsLookedAtAgain() {
        UUID id = college();
        open();
        confirm("custodian", id);
        sign("dean", id);
        bean(JudgeReviews.class).rectify(university.by("clerk"), seen(id), "更换头像，补充简介");
        assertThat(of(id).state()).isEqualTo(State.RECTIFYING);
        assertThat(of(id).rectifying()).satisfies(one -> assertThat(one.until()).isEqualTo("2026-12-15"));
        assertThat(tasks(of(id).id())).containsExactly("review.rectify");
        refused(() -> bean(RectifyReview.class).done(university.by("custodian"), of(id).id(), ""), "REASONS_MISSING");
        bean(RectifyReview.class).done(university.by("custodian"), of(id).id(), "已更换");
        bean(JudgeReviews.class).pass(university.by("clerk"), seen(id), "");
        assertThat(conclusion(id)).isEqualTo(Conclusion.PASSED);
    }

    /** Not taken part is noted by a person, after the last day, and stops nothing. */
    @Test
    @Proves("7.3.a")
    void whoTakesNoPartIsSettledByAPerson() {
        UUID id = college();
        open();
        refused(() -> bean(JudgeReviews.class).absent(university.by("clerk"), seen(id), "未参加"), "NOT_TO_JUDGE",
                "7.3.a");
        university.on("2027-01-08");
        bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        assertThat(of(id).concluded()).isNull();
        assertThat(share("clerk", of(id).part()).of(Look.ABSENT)).isEqualTo(1);
        bean(JudgeReviews.class).absent(university.by("clerk"), seen(id), "多次提醒后未确认");
        assertThat(conclusion(id)).isEqualTo(Conclusion.ABSENT);
        assertThat(bean(Register.class).get(id).state()).isEqualTo(AccountState.RUNNING);
    }

    private Share share(String who, UUID part) {
        return bean(Reviews.class).partFor(university.by(who), part);
    }

    /** The form of the review carries what the three have said, in its boxes. */
    @Test
    void printsAsItsForm() {
        UUID id = college();
        open();
        confirm("custodian", id);
        bean(SignReviews.class).sign(university.by("dean"), List.of(seen(id)), Map.of(of(id).id(), "同意继续运行"));
        bean(JudgeReviews.class).pass(university.by("clerk"), seen(id), "情况属实");
        var paper = (org.rostra.print.Form) bean(org.rostra.paper.Papers.class).print(university.by("clerk"),
                of(id).asSubject(), ConfirmReview.FORM, of(id).asSubject(), "https://rostra.example").paper();
        assertThat(paper.boxes()).extracting(box -> box.name() + "|" + box.opinion()).containsExactly(
                "custodian|管理员：无变化", "dean|同意继续运行", "clerk|合格 情况属实");
        assertThat(paper.boxes()).allSatisfy(box -> assertThat(box.dated()).contains("2026"));
        assertThat(paper.pieces()).extracting(org.rostra.print.Piece::text).contains("审1", "继续运行", "按规定执行",
                "按规定执行（管理员确认无变化）", "custodian（来源：台账和人员名册）", "单位BIZ");
        assertThat(paper.sections()).extracting(org.rostra.print.Paper.Section::title).containsExactly("基本情况", "运营情况",
                "团队与管理", "内容合规自查", "账号安全自查", "问题与打算", "需要说明的情况");
        assertThat(paper.sections()).flatExtracting(org.rostra.print.Paper.Section::fields)
                .filteredOn(field -> field.key().equals("prohibited")).singleElement()
                .satisfies(field -> assertThat(field.value().lines()).hasSize(9).allMatch(line -> line.endsWith("：无")));
    }

    /** A stale screen does nothing. */
    @Test
    void aStaleScreenConcludesNothing() {
        UUID id = college();
        open();
        confirm("custodian", id);
        Seen before = seen(id);
        sign("dean", id);
        refused(() -> bean(JudgeReviews.class).pass(university.by("clerk"), before, ""), "CHANGED_MEANWHILE", "7.3.a");
        assertThat(bean(SignReviews.class).sign(university.by("dean"), List.of(before), Map.of())).isZero();
    }

    /** What waits for somebody is listed for him and for nobody else. */
    @Test
    void everybodySeesWhatWaitsForHim() {
        UUID id = college();
        open();
        assertThat(accounts(bean(Reviews.class).toConfirm(university.by("custodian")))).containsExactly(id);
        assertThat(bean(Reviews.class).toConfirm(university.by("custodian2"))).isEmpty();
        confirm("custodian", id);
        assertThat(bean(Reviews.class).toConfirm(university.by("custodian"))).isEmpty();
        assertThat(accounts(bean(Reviews.class).toSign(university.by("dean")))).containsExactly(id);
        assertThat(accounts(bean(Reviews.class).toSign(university.by("secretary")))).containsExactly(id);
        assertThat(bean(Reviews.class).toJudge(university.by("clerk"))).extracting(one -> one.part().lane())
                .containsExactly(Lane.PUBLICITY);
        assertThat(bean(Reviews.class).toJudge(university.by("librarian"))).isEmpty();
    }

    private static List<UUID> accounts(Collection<Line> lines) {
        return lines.stream().map(one -> one.review().account()).collect(Collectors.toList());
    }
}
