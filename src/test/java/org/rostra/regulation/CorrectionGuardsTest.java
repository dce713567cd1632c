package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.correction.AnswerCopy;
import org.rostra.publishing.correction.Cascade;
import org.rostra.publishing.correction.Cascade.Place;
import org.rostra.publishing.correction.CloseCorrection;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.CorrectionRules;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.Corrections.Whose;
import org.rostra.publishing.correction.HandleCorrection;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.publishing.warning.DutyRota;
import org.rostra.publishing.warning.EarlyWarning;
import org.rostra.publishing.warning.ForgetWarnings;
import org.rostra.publishing.warning.TakeWarning;
import org.rostra.publishing.warning.WarnEarly;
import org.rostra.security.House;

/** 第九条、第四条（七）: what nobody can do by mistake, and what the ledger never learns of corrections and warnings. */
class CorrectionGuardsTest {
    private static final String TEXT = "关于调整2026年春季学期期末考试安排的通知：原定周五举行的高等数学考试改在周六上午九时，地点不变，请同学们相互转告，带好证件准时参加。";

    private House house;
    private University university;
    private UUID account;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        account = university.running("BIZ", 2, "weibo", "custodian", "custodian2");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private Act custodian() {
        return university.by("custodian");
    }

    private Correction open(UUID on, String by, String nature, @Nullable String evidence) {
        return bean(OpenCorrection.class).open(university.by(by), new OpenCorrection.Wanted(on, new Correction.Found(
                House.now().minus(Duration.ofMinutes(10)), "people", nature, false, "https://weibo.com/jjj/2",
                "子丑寅卯写错"), evidence, null));
    }

    private Correction get(Correction one) {
        return bean(Corrections.class).getFor(university.by("clerk"), one.id());
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                one -> assertThat(one.reason().name()).isEqualTo(reason));
    }

    /** Of free text the ledger holds a commitment, which can be forgotten; never the words. */
    @Test
    void noFreeTextStandsInTheLedger() {
        UUID library = university.running("LIB", 2, "weibo", "student");
        UUID same = university.released(library, "student", TEXT);
        Correction one = open(account, "custodian", "reputation", TEXT);
        var handling = bean(HandleCorrection.class);
        handling.measure(custodian(), one.id(), "deleted", House.now(), "辰巳措施");
        handling.contact(custodian(), one.id(), House.now(), "午未接听", "申酉意见");
        handling.explain(custodian(), one.id(), "戌亥原因", "甲乙整改", "police");
        bean(Cascade.class).ask(custodian(), one.id(), Set.of(new Place(library, same)));
        UUID copy = bean(Corrections.class).copies(get(one)).getFirst().id();
        bean(AnswerCopy.class).rightAsItIs(university.by("student"), copy, "丙丁理由");
        bean(CloseCorrection.class).close(university.by("clerk"), one.id(), "戊己结案");
        Correction gone = open(account, "custodian", "error", null);
        handling.keepEvidence(custodian(), gone.id(), "", "庚辛无原文");
        EarlyWarning warning = bean(WarnEarly.class).warn(university.by("student"), "壬癸情况", "天干墙", false);
        bean(TakeWarning.class).nothingToDo(university.by("clerk"), warning.id(), "地支澄清");
        EarlyWarning referred = bean(WarnEarly.class).warn(university.by("student"), "壬癸情况", "天干墙", false);
        bean(TakeWarning.class).refer(university.by("clerk"), referred.id(), "police", "节气转交");
        for (String word : List.of("子丑寅卯", "weibo.com/jjj", "辰巳", "午未", "申酉", "戌亥", "甲乙", "丙丁", "戊己", "庚辛", "壬癸",
                "天干", "地支", "节气", "高等数学")) {
            assertThat(house.sql().sql("select count(*) from ledger.event where "
                    + "position(convert_to(:word, 'UTF8') in content) > 0").param("word", word).query(Integer.class)
                    .single()).as(word).isZero();
        }
        assertThat(house.sql().sql("select count(*) from ledger.event where "
                + "position(convert_to('police', 'UTF8') in content) > 0").query(Integer.class).single())
                .as("what is no free text does").isPositive();
    }

    /** Nothing is done tomorrow, and nothing that no list offers. */
    @Test
    void timesToComeAndUnknownEntriesAreRefused() {
        Correction one = open(account, "custodian", "reputation", TEXT);
        Instant later = House.now().plusSeconds(60);
        var handling = bean(HandleCorrection.class);
        refused(() -> handling.measure(custodian(), one.id(), "deleted", later, ""), "WHEN_WRONG");
        refused(() -> handling.contact(custodian(), one.id(), later, "张老师", ""), "WHEN_WRONG");
        refused(() -> handling.contact(custodian(), one.id(), one.found().discovered().minusSeconds(60), "张老师", ""),
                "WHEN_WRONG");
        refused(() -> handling.explain(custodian(), one.id(), "", "", "nobody"), "NOT_LISTED");
        refused(() -> handling.explain(custodian(), one.id(), "长".repeat(5_001), "", ""), "TOO_LONG");
        UUID library = university.running("LIB", 2, "weibo", "student");
        UUID same = university.released(library, "student", TEXT);
        bean(Cascade.class).ask(custodian(), one.id(), Set.of(new Place(library, same)));
        UUID copy = bean(Corrections.class).copies(get(one)).getFirst().id();
        var answering = bean(AnswerCopy.class);
        refused(() -> answering.handled(university.by("student"), copy, "deleted", later), "WHEN_WRONG");
        refused(() -> answering.handled(university.by("student"), copy, "shouted", House.now()), "NOT_LISTED");
        answering.handled(university.by("student"), copy, "deleted", House.now());
        assertThat(bean(Duties.class).openAbout(bean(Corrections.class).copies(get(one)).getFirst().asSubject()))
                .isEmpty();
    }

    /** What has ended is as it ended: not ended again, not spread; copies need a text to be looked for. */
    @Test
    void whatHasEndedStays() {
        Correction one = open(account, "custodian", "error", TEXT);
        Correction bare = open(account, "custodian", "error", null);
        refused(() -> bean(Cascade.class).look(custodian(), bare.id()), "NO_EVIDENCE");
        bean(HandleCorrection.class).measure(custodian(), one.id(), "deleted", House.now(), "");
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "");
        refused(() -> bean(CloseCorrection.class).close(university.by("secretary"), one.id(), ""), "CLOSED_ALREADY");
        refused(() -> bean(CloseCorrection.class).unfounded(university.by("secretary"), one.id(), "x"),
                "CLOSED_ALREADY");
        refused(() -> bean(Cascade.class).ask(custodian(), one.id(), Set.of()), "CLOSED_ALREADY");
        var corrections = bean(Corrections.class);
        assertThat(corrections.page(university.by("clerk"), Whose.ENDED, null)).extracting(Correction::id)
                .containsExactly(one.id());
        assertThat(corrections.page(university.by("clerk"), Whose.OPEN, null)).extracting(Correction::id)
                .containsExactly(bare.id());
        assertThat(corrections.page(university.by("clerk"), Whose.OPEN, bare.id())).isEmpty();
    }

    /** Each clock has its own target, and both stop with the correction. */
    @Test
    void clocksHaveTheirOwnTargetsAndStop() {
        Correction one = open(account, "dean", "reputation", TEXT);
        var rules = bean(CorrectionRules.class);
        assertThat(rules.toContact(one, custodian()).target()).isEqualTo(Optional.of(Duration.ofMinutes(120)));
        bean(CloseCorrection.class).unfounded(university.by("clerk"), one.id(), "是批评");
        House.clock(House.now().plus(Duration.ofHours(9)));
        assertThat(rules.toMeasure(get(one), custodian()).running()).isFalse();
        assertThat(rules.toContact(get(one), custodian()).time()).isEqualTo(Duration.ofMinutes(10));
    }

    /** Evidence that was kept after the measure says so. */
    @Test
    void evidenceThatCameLateSaysSo() {
        Correction early = open(account, "custodian", "error", TEXT);
        bean(HandleCorrection.class).measure(custodian(), early.id(), "deleted", House.now(), "");
        assertThat(get(early).keptLate()).isFalse();
        Correction late = open(account, "custodian", "error", TEXT);
        bean(HandleCorrection.class).measure(custodian(), late.id(), "deleted", House.now().minusSeconds(300), "");
        assertThat(get(late).keptLate()).isTrue();
    }

    /** Where the only head of the unit dealt with it, the end is not owed by him. */
    @Test
    void theEndIsNotOwedByWhoDealtWithIt() {
        UUID library = university.running("LIB", 2, "weibo", "student");
        Correction one = open(library, "student", "error", TEXT);
        bean(HandleCorrection.class).measure(university.by("librarian"), one.id(), "deleted", House.now(), "");
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(Correction.CLOSE);
            assertThat(duty.seat().key()).isNotEqualTo("office/HEAD/" + university.unit("LIB"));
        });
    }

    /** A link comes along with the correction; what was taken is owed by nobody any more; five years it is kept. */
    @Test
    void warningsKeepTheirLinkAndTheirTime() {
        var warning = bean(WarnEarly.class);
        EarlyWarning linked = warning.warn(university.by("student"), "写错", "https://weibo.com/1/9", false);
        Correction made = bean(TakeWarning.class).correction(university.by("clerk"), linked.id(), account, "error");
        assertThat(made.found().link()).isEqualTo("https://weibo.com/1/9");
        EarlyWarning nothing = warning.warn(university.by("student"), "写错", "某处", false);
        bean(TakeWarning.class).nothingToDo(university.by("clerk"), nothing.id(), "已澄清");
        assertThat(bean(Duties.class).openAbout(nothing.asSubject())).isEmpty();
        refused(() -> warning.warn(university.by("student"), "长".repeat(1_001), "某处", false), "TOO_LONG");
        refused(() -> warning.warn(university.by("student"), "某事", "长".repeat(501), false), "TOO_LONG");
        university.on("2031-03-01");
        assertThat(bean(ForgetWarnings.class).forget(Act.bySystem(House.now()))).isZero();
        university.on("2031-03-05");
        assertThat(bean(ForgetWarnings.class).forget(Act.bySystem(House.now()))).isEqualTo(2);
    }

    /** Turns last a day to a month, are given to people of the office, and what is over stays. */
    @Test
    void turnsHaveTheirBounds() {
        refused(() -> plan(0, 1), "TURNS_WRONG");
        refused(() -> plan(32, 1), "TURNS_WRONG");
        refused(() -> plan(1, 0), "TURNS_WRONG");
        refused(() -> plan(1, 201), "TURNS_WRONG");
        plan(1, 1);
        var rota = bean(DutyRota.class);
        UUID turn = rota.coming(university.by("clerk")).getFirst().id();
        refused(() -> rota.give(university.by("clerk"), turn, university.id("dean")), "NOBODY_ON_DUTY");
        university.on("2026-03-05");
        assertThatThrownBy(() -> rota.give(university.by("clerk"), turn, university.id("clerk2")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rota.drop(university.by("clerk"), turn)).isInstanceOf(NotFound.class);
    }

    private void plan(int days, int turns) {
        bean(DutyRota.class).plan(university.by("clerk"), new DutyRota.Plan(List.of(university.id("clerk")),
                LocalDate.parse("2026-03-03"), days, turns, LocalTime.of(8, 0)));
    }
}
