package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.conduct.Appeals;
import org.rostra.conduct.DecideMeasure;
import org.rostra.conduct.DecideMeasure.Word;
import org.rostra.conduct.ForgetMeasures;
import org.rostra.conduct.Measure;
import org.rostra.conduct.Measure.Way;
import org.rostra.conduct.MeasureRules;
import org.rostra.conduct.Measures;
import org.rostra.conduct.OpenMeasure;
import org.rostra.conduct.OpenMeasure.Wanted;
import org.rostra.conduct.Party.Part;
import org.rostra.conduct.PrepareMeasure;
import org.rostra.conduct.Reporters;
import org.rostra.conduct.ServeMeasure;
import org.rostra.conduct.SpeakUp;
import org.rostra.conduct.course.Kind;
import org.rostra.conduct.course.Stage;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.procedure.Desk;
import org.rostra.security.House;

/** 第十条: measures that are fair, and that end. */
class Article10Test {
    private House house;
    private University university;
    private UUID group;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        group = university.running("BIZ2401", 3, "wechat-group", "custodian", "custodian2");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    private Measure lead(String by, String about, @Nullable String reporter) {
        return bean(OpenMeasure.class).open(university.by(by), wanted(about, reporter));
    }

    private Wanted wanted(String about, @Nullable String reporter) {
        return new Wanted(group, Part.MEMBER, about, name(about), "attack", LocalDate.of(2026, 2, 27),
                "在群内辱骂同学", reporter);
    }

    private String name(String number) {
        return house.sql().sql("select name from directory.person where number = :number").param("number", number)
                .query(String.class).single();
    }

    private void told(Measure one, String by, Kind kind) {
        bean(PrepareMeasure.class).verify(university.by(by), one.id(), "2月27日在群内发言辱骂同学两次", "班委书面说明一份");
        bean(PrepareMeasure.class).intend(university.by(by), one.id(), kind, Way.SYSTEM);
    }

    private Measure sign(Measure one, String by, Kind kind, int earlier) {
        return bean(DecideMeasure.class).sign(university.by(by), one.id(), word(kind, earlier, ""));
    }

    private static Word word(Kind kind, int earlier, String serious) {
        return new Word(kind, "事实清楚，言行不当", "已道歉，酌情", earlier, serious, "", "");
    }

    /** All the way to service. */
    private Measure warned(String about, int earlier) {
        Measure one = lead("custodian", about, "stranger");
        Kind kind = earlier == 0 ? Kind.WARNING : Kind.SERIOUS_WARNING;
        told(one, "custodian", kind);
        bean(SpeakUp.class).speak(university.by(about), one.id(), "我已经向同学道歉");
        sign(one, "custodian", kind, earlier);
        sign(one, "counsellor", kind, earlier);
        return bean(ServeMeasure.class).serve(university.by("custodian"), one.id(), house(0), Way.SYSTEM);
    }

    private static LocalDate house(int days) {
        return LocalDate.ofInstant(House.now(), Act.ZONE).plusDays(days);
    }

    private Measure get(Measure one, String by) {
        return bean(Measures.class).getFor(university.by(by), one.id()).measure();
    }

    private List<String> owed(Measure one) {
        return bean(Duties.class).openAbout(one.asSubject()).stream()
                .map(duty -> duty.task() + " " + duty.seat().key().split("/")[0]).sorted().toList();
    }

    /** Lead, facts, notice, statement, decision by two, service, effect, appeal to somebody new, and it falls. */
    @Test
    @Proves("10.2")
    void aMeasureFromTheLeadToAnAppealThatSucceeds() {
        Measure one = lead("custodian", "student", "stranger");
        assertThat(owed(one)).containsExactly("measure.prepare role");
        assertThatThrownBy(() -> get(one, "student")).as("before the notice there is nothing to see")
                .isInstanceOf(NotFound.class);
        refused(() -> bean(PrepareMeasure.class).intend(university.by("custodian"), one.id(), Kind.WARNING,
                Way.SYSTEM), "FACTS", "house.measure-grounds");
        refused(() -> bean(PrepareMeasure.class).verify(university.by("custodian"), one.id(), "属实", " "), "FACTS",
                "house.measure-grounds");
        told(one, "custodian", Kind.WARNING);
        assertThat(owed(one)).containsExactly("measure.decide office", "measure.decide role", "measure.speak person");
        assertThat(get(one, "student").notice()).satisfies(notice -> assertThat(notice.until())
                .isEqualTo("2026-03-05"));
        refused(() -> sign(one, "custodian", Kind.WARNING, 0), "HEARING", "house.measure-heard");
        bean(SpeakUp.class).speak(university.by("student"), one.id(), "是对方先骂人");
        refused(() -> bean(DecideMeasure.class).sign(university.by("custodian"), one.id(),
                new Word(Kind.WARNING, " ", "", 0, "", "", "")), "REASONS", "house.measure-grounds");
        refused(() -> bean(DecideMeasure.class).sign(university.by("custodian"), one.id(),
                new Word(Kind.WARNING, "事实清楚", " ", 0, "", "", "")), "REASONS", "house.measure-grounds");
        assertThat(sign(one, "custodian", Kind.WARNING, 0).stage()).isEqualTo(Stage.INTENDED);
        refused(() -> sign(one, "custodian2", Kind.SERIOUS_WARNING, 0), "RUNG", "10.2");
        assertThat(sign(one, "counsellor", Kind.WARNING, 0).stage()).isEqualTo(Stage.DECIDED);
        assertThat(get(one, "student").weighs(house(0))).as("nothing has effect before it is served").isFalse();
        Measure served = bean(ServeMeasure.class).serve(university.by("custodian"), one.id(), house(0), Way.SYSTEM);
        assertThat(served.weighs(house(0))).isTrue();
        assertThat(served.service()).satisfies(service -> {
            assertThat(service.appealBy()).isEqualTo("2026-03-16");
            assertThat(service.until()).isEqualTo("2027-03-02");
        });
        bean(Appeals.class).appeal(university.by("student"), one.id(), "没有考虑起因");
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement().extracting(Duty::task)
                .isEqualTo("measure.judge");
        assertThatThrownBy(() -> bean(Appeals.class).revoke(university.by("counsellor"), one.id(), "撤销"))
                .isInstanceOf(Forbidden.class);
        refused(() -> bean(Appeals.class).uphold(university.by("publicity-head"), one.id(), Kind.SERIOUS_WARNING,
                "加重"), "NO_WORSE", "house.appeal");
        bean(Appeals.class).revoke(university.by("publicity-head"), one.id(), "起因未查清");
        assertThat(get(one, "student")).satisfies(now -> {
            assertThat(now.stage()).isEqualTo(Stage.REVOKED);
            assertThat(now.weighs(house(0))).isFalse();
        });
        assertThat(owed(one)).isEmpty();
    }

    /** What keeps somebody from deciding is told him before he writes his reasons. */
    private Optional<String> hindrance(Measure one, String who) {
        return bean(DecideMeasure.class).hindrance(university.by(who), bean(Measures.class).getFor(university.by(who),
                one.id())).map(refused -> refused.reason().name());
    }

    /** A lead stands on the desk of whoever looks into it, and of nobody whom it is about, though he keeps the platform too. */
    @Test
    void nobodyFindsALeadAboutHimselfOnHisDesk() {
        Measure one = lead("custodian", "custodian2", null);
        assertThat(desk("custodian")).contains("measure.prepare");
        assertThat(desk("custodian2")).doesNotContain("measure.prepare");
        told(one, "custodian", Kind.WARNING);
        assertThat(desk("custodian2")).contains("measure.speak");
    }

    private List<String> desk(String who) {
        return bean(Desk.class).owed(university.by(who)).stream().map(line -> line.duty().task()).toList();
    }

    /** Who reported it does not decide; the next one of the seat or the next office does. */
    @Test
    @Proves("10.2")
    void neitherReporterNorPartyDecides() {
        Measure one = lead("custodian", "student", null);
        told(one, "custodian", Kind.WARNING);
        bean(SpeakUp.class).nothing(university.by("student"), one.id());
        assertThat(hindrance(one, "custodian")).hasValue("NOT_THE_REPORTER");
        assertThat(hindrance(one, "custodian2")).isEmpty();
        refused(() -> sign(one, "custodian", Kind.WARNING, 0), "NOT_THE_REPORTER", "house.measure-apart");
        sign(one, "custodian2", Kind.WARNING, 0);
        assertThat(sign(one, "counsellor", Kind.WARNING, 0).stage()).isEqualTo(Stage.DECIDED);
        refused(() -> lead("custodian", "custodian", null), "NOT_THE_PARTY", "house.measure-apart");
    }

    /** The party sees what it is told and what it said, and never who reported it. */
    @Test
    @Proves("10.2")
    void thePartyReadsItsCaseAndNotTheReporter() {
        Measure one = lead("custodian", "student", "stranger");
        told(one, "custodian", Kind.WARNING);
        assertThat(bean(Reporters.class).reveal(university.by("counsellor"), one.id())).contains(name("stranger"));
        assertThatThrownBy(() -> bean(Reporters.class).reveal(university.by("student"), one.id()))
                .isInstanceOf(Forbidden.class);
        for (String other : List.of("stranger", "clerk", "publicity-head", "dean", "adviser")) {
            assertThatThrownBy(() -> get(one, other)).as(other).isInstanceOf(NotFound.class);
        }
    }

    /** Second time serious, and leaving only where that is serious; a milder word is always possible. */
    @Test
    @Proves("10.2")
    void theNextRungIsASuggestionWithinWhatTheRegulationHas() {
        Measure first = warned("student", 0);
        assertThat(first.stage()).isEqualTo(Stage.SERVED);
        Measure second = lead("custodian", "student", "stranger");
        told(second, "custodian", Kind.REMOVED);
        bean(SpeakUp.class).nothing(university.by("student"), second.id());
        refused(() -> sign(second, "custodian", Kind.WARNING, 0), "MOVED_ON", "house.warnings-count");
        refused(() -> sign(second, "custodian", Kind.REMOVED, 1), "RUNG", "10.2");
        bean(DecideMeasure.class).sign(university.by("custodian"), second.id(), word(Kind.REMOVED, 1, "多次辱骂"));
        Measure signed = bean(DecideMeasure.class).sign(university.by("counsellor"), second.id(),
                word(Kind.ASKED_TO_LEAVE, 1, "多次辱骂"));
        assertThat(signed.stage()).as("the two did not sign for the same").isEqualTo(Stage.INTENDED);
        bean(DecideMeasure.class).sign(university.by("custodian"), second.id(), word(Kind.ASKED_TO_LEAVE, 1, "多次辱骂"));
        bean(ServeMeasure.class).serve(university.by("custodian"), second.id(), house(0), Way.PAPER);
        assertThat(owed(second)).containsExactly("measure.leave role");
        bean(Appeals.class).appeal(university.by("student"), second.id(), "已经改正");
        refused(() -> bean(ServeMeasure.class).left(university.by("custodian"), second.id(), house(0)), "RESTING",
                "house.appeal-suspends");
        bean(Appeals.class).uphold(university.by("publicity-head"), second.id(), Kind.ASKED_TO_LEAVE, "维持");
        bean(ServeMeasure.class).left(university.by("custodian"), second.id(), house(0));
        assertThat(owed(second)).isEmpty();
        university.on("2027-03-03");
        assertThat(bean(org.rostra.conduct.Ladder.class).earlier(university.id("student"), group, house(0)))
                .as("after the term it counts no more").isZero();
    }

    /** Two offices decide at the same time on one person: one first warning, never two. */
    @Test
    @Proves("10.2")
    void twoOfficesCannotBothIssueAFirst() throws Exception {
        List<Measure> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Measure one = lead("custodian", "student", "stranger");
            told(one, "custodian", Kind.WARNING);
            bean(SpeakUp.class).nothing(university.by("student"), one.id());
            sign(one, "custodian", Kind.WARNING, 0);
            both.add(one);
        }
        var start = new CountDownLatch(1);
        int decided = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Future<Measure>> answers = both.stream().map(one -> pool.submit((Callable<Measure>) () -> {
                start.await();
                return sign(one, "counsellor", Kind.WARNING, 0);
            })).toList();
            start.countDown();
            for (Future<Measure> answer : answers) {
                try {
                    assertThat(answer.get().stage()).isEqualTo(Stage.DECIDED);
                    decided++;
                } catch (ExecutionException refusal) {
                    assertThat(refusal.getCause()).isInstanceOfSatisfying(Refused.class,
                            one -> assertThat(one.reason().name()).isEqualTo("MOVED_ON"));
                }
            }
        }
        assertThat(decided).isEqualTo(1);
    }

    /** What a clause only advises is no breach: not what is said elsewhere (六), not lending and sales (四（六）). */
    @Test
    @Proves({"6.c", "4.6"})
    void adviceIsNoBreach() {
        assertThat(bean(MeasureRules.class).violations(false, house(0))).isNotEmpty().allSatisfy(one -> assertThat(
                one.clause().orElseThrow().value()).doesNotStartWith("6").isNotEqualTo("4.6"));
        assertThatThrownBy(() -> bean(OpenMeasure.class).open(university.by("custodian"), new Wanted(group,
                Part.MEMBER, "student", name("student"), "posted-outside", house(0), "在校外平台批评食堂", null)))
                .isInstanceOf(Refused.class);
    }

    /** Exposing, attacking and organising disorder are breaches; to disagree is none. */
    @Test
    @Proves("4.5")
    void whatFourFiveForbidsIsABreachAndDisagreeingIsNot() {
        assertThat(bean(MeasureRules.class).violations(false, house(0)).stream()
                .filter(one -> one.clause().orElseThrow().value().equals("4.5")).map(one -> one.id()).toList())
                .containsExactly("privacy", "attack", "disorder");
        Measure one = lead("custodian", "student", "stranger");
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).first().satisfies(event -> assertThat(event.inputs()
                .get("violation")).isEqualTo(new org.rostra.ledger.Value.Text("attack")));
        refused(() -> bean(OpenMeasure.class).open(university.by("custodian"), new Wanted(group, Part.MEMBER,
                "student", name("student"), "disagreed", house(0), "不同意班委的安排", null)), "NOT_LISTED", "10.2");
    }

    private Measure barred(Part part, String about, String served) {
        Measure one = bean(OpenMeasure.class).open(university.by("clerk"), new Wanted(group, part, about,
                part.whole() ? "" : name(about), "not-managed", house(-1), "群内长期刷屏，无人处理", "stranger"));
        told(one, "clerk", Kind.AWARD_BAR);
        bean(SpeakUp.class).heard(university.by("clerk"), one.id(), "当面陈述：已经改正");
        bean(DecideMeasure.class).sign(university.by("clerk"), one.id(), new Word(Kind.AWARD_BAR, "造成不良影响",
                "已改正，不影响认定", 0, "", "presidents-meeting", "校办纪〔2026〕3号"));
        university.on(served);
        return bean(ServeMeasure.class).serve(university.by("clerk"), one.id(), house(0), Way.PAPER);
    }

    /** A bar lasts one year to the day, ends by itself, and of a collective never reaches its members. */
    @Test
    @Proves("10.1")
    void aBarEndsOnTheRightDay() {
        university.on("2028-02-20");
        Measure leap = barred(Part.CUSTODIAN, "custodian", "2028-02-29");
        assertThat(leap.service()).satisfies(service -> assertThat(service.until()).isEqualTo("2029-02-28"));
        assertThat(leap.weighs(LocalDate.of(2029, 2, 28))).isTrue();
        assertThat(leap.weighs(LocalDate.of(2029, 3, 1))).isFalse();
        Measure saturday = barred(Part.CUSTODIAN, "custodian2", "2028-05-05");
        assertThat(saturday.service()).as("what weighs on somebody never moves on").satisfies(service -> assertThat(
                service.until()).isEqualTo("2029-05-05"));
        Measure club = barred(Part.COLLECTIVE, "", "2028-05-08");
        assertThat(club.party().person()).isNull();
        assertThat(club.party().unit()).isEqualTo(university.unit("BIZ2401"));
        refused(() -> bean(OpenMeasure.class).open(university.by("clerk"), new Wanted(group, Part.SUPERVISOR,
                "student", name("student"), "not-managed", house(-1), "x", null)), "PARTY_WRONG", "10.1");
        assertThatThrownBy(() -> get(club, "custodian")).as("the collective's, not its members'")
                .isInstanceOf(NotFound.class);
        assertThat(get(club, "counsellor").id()).as("who speaks for it reads it").isEqualTo(club.id());
    }

    @Test
    @Proves("10.1")
    void aBodyDecidesAndSomebodyNewLooksAgain() {
        Measure one = bean(OpenMeasure.class).open(university.by("clerk"), new Wanted(group, Part.CUSTODIAN,
                "custodian", name("custodian"), "not-managed", house(-1), "疏于管理", "stranger"));
        told(one, "clerk", Kind.AWARD_BAR);
        university.on("2026-03-06");
        refused(() -> bean(DecideMeasure.class).sign(university.by("clerk"), one.id(), new Word(Kind.AWARD_BAR,
                "造成不良影响", "", 0, "", "presidents-meeting", " ")), "MINUTES_MISSING", "10.1");
        refused(() -> bean(DecideMeasure.class).sign(university.by("clerk"), one.id(), new Word(Kind.AWARD_BAR,
                "造成不良影响", "", 0, "", "the-clerk", "1")), "NOT_LISTED", "10.1");
        bean(DecideMeasure.class).sign(university.by("clerk"), one.id(), new Word(Kind.AWARD_BAR, "造成不良影响", "", 0, "",
                "presidents-meeting", "校办纪〔2026〕3号"));
        bean(ServeMeasure.class).serve(university.by("clerk2"), one.id(), house(0), Way.PAPER);
        university.on("2026-03-21");
        refused(() -> bean(Appeals.class).appeal(university.by("custodian"), one.id(), "不服"), "IN_TIME",
                "house.appeal");
        university.on("2026-03-20");
        bean(Appeals.class).appeal(university.by("custodian"), one.id(), "不服");
        assertThatThrownBy(() -> bean(Appeals.class).revoke(university.by("publicity-head"), one.id(), "x"))
                .isInstanceOf(Forbidden.class);
        bean(Appeals.class).uphold(university.by("leader"), one.id(), Kind.AWARD_BAR, "维持");
        refused(() -> bean(Appeals.class).appeal(university.by("custodian"), one.id(), "再次不服"), "IN_TIME",
                "house.appeal");
    }

    /** That another authority has it is a line and no judgement. */
    @Test
    @Proves("10.3")
    void aReferralIsARecord() {
        Measure one = lead("custodian", "student", "stranger");
        bean(PrepareMeasure.class).refer(university.by("counsellor"), one.id(), "police", house(0), "公函1号");
        assertThat(bean(Measures.class).getFor(university.by("custodian"), one.id())).satisfies(told -> {
            assertThat(told.referrals()).singleElement().satisfies(referral -> assertThat(referral.authority())
                    .isEqualTo("police"));
            assertThat(told.measure().stage()).as("it says nothing of the matter").isEqualTo(Stage.LEAD);
        });
        refused(() -> bean(PrepareMeasure.class).refer(university.by("counsellor"), one.id(), "neighbours", house(0),
                ""), "NOT_LISTED", "10.2");
    }

    /** One year after its end nobody can tell whom it was about; the numbers and the ledger's chain stand. */
    @Test
    @Proves("10.2")
    void measuresAreForgotten() {
        Measure one = warned("student", 0);
        university.on("2028-03-01");
        assertThat(bean(ForgetMeasures.class).forget(Act.bySystem(House.now()))).isZero();
        university.on("2028-03-06");
        assertThat(bean(ForgetMeasures.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        Measure now = house.sql().sql("select person_id is null and facts is null and summary is null and forgotten "
                + "from conduct.measure where id = :id").param("id", one.id()).query(Boolean.class).single()
                        ? one
                        : null;
        assertThat(now).isNotNull();
        for (String table : List.of("reporter", "statement", "signature", "part_taken")) {
            assertThat(house.sql().sql("select count(*) from conduct." + table).query(Integer.class).single()).isZero();
        }
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).isNotEmpty().allSatisfy(event -> {
            assertThat(event.withheld().values()).allMatch(java.util.Optional::isEmpty);
            assertThat(event.actor()).isNotEqualTo(new Actor.Person(university.id("student")));
        });
        assertThat(bean(Measures.class).counts(university.by("clerk"), LocalDate.of(2026, 1, 1))).singleElement()
                .satisfies(count -> assertThat(count.served()).isEqualTo(1));
        assertThatThrownBy(() -> bean(Measures.class).counts(university.by("dean"), house(0)))
                .isInstanceOf(Forbidden.class);
    }

    /** A first warning on one page: the same notice, the same time, the same two who decide. */
    @Test
    @Proves("10.2")
    void aFirstWarningInShort() {
        Measure one = bean(OpenMeasure.class).openShort(university.by("custodian"), wanted("student", "stranger"),
                new OpenMeasure.Short("班委书面说明一份", Way.SYSTEM));
        assertThat(one.stage()).isEqualTo(Stage.INTENDED);
        assertThat(one.notice()).satisfies(notice -> assertThat(notice.until()).isEqualTo("2026-03-05"));
        refused(() -> sign(one, "custodian", Kind.WARNING, 0), "HEARING", "house.measure-heard");
        university.on("2026-03-06");
        assertThat(Stream.of("custodian", "counsellor").map(by -> sign(one, by, Kind.WARNING, 0).stage()).toList())
                .as("silence is no admission, but it ends the waiting").containsExactly(Stage.INTENDED, Stage.DECIDED);
    }
}
