package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Action;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.policy.Refused;
import org.rostra.publishing.PostKind;
import org.rostra.publishing.Posts;
import org.rostra.publishing.copies.Copy;
import org.rostra.publishing.correction.AnswerCopy;
import org.rostra.publishing.correction.Cascade;
import org.rostra.publishing.correction.Cascade.Place;
import org.rostra.publishing.correction.CloseCorrection;
import org.rostra.publishing.correction.CopyTask;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.Correction.State;
import org.rostra.publishing.correction.CorrectionRules;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.Corrections.Whose;
import org.rostra.publishing.correction.Elapsed;
import org.rostra.publishing.correction.Finders;
import org.rostra.publishing.correction.ForgetCorrections;
import org.rostra.publishing.correction.HandleCorrection;
import org.rostra.publishing.correction.OpenCorrection;
import org.rostra.security.House;

/** 第九条: what is out and improper is dealt with at once, evidence first, together where it must be, and wherever else it is out. */
class Article09Test {
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
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        assertThat(findings).isEmpty();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private static Correction.Found found(String nature) {
        return new Correction.Found(House.now().minus(Duration.ofMinutes(10)), "people", nature, false,
                "https://weibo.com/1/2", "考试时间写错");
    }

    private Correction open(String by, String nature, @Nullable String evidence) {
        return bean(OpenCorrection.class).open(university.by(by),
                new OpenCorrection.Wanted(account, found(nature), evidence, "王小明，计算机2401"));
    }

    private Correction get(Correction one) {
        return bean(Corrections.class).getFor(university.by("clerk"), one.id());
    }

    private List<String> owed(Correction one) {
        return bean(Duties.class).openAbout(one.asSubject()).stream().map(Duty::task).sorted().toList();
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    private void measured(Correction one, String by) {
        bean(HandleCorrection.class).measure(university.by(by), one.id(), "deleted", House.now(), "已删除原文");
    }

    /** Owed at once by whoever keeps the account; kept as evidence first; ended by somebody else. */
    @Test
    @Proves("9.a")
    void whatIsImproperIsDealtWithAtOnce() {
        Correction one = open("dean", "error", null);
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(Correction.HANDLE);
            assertThat(duty.due()).isEqualTo("2026-03-02");
            assertThat(duty.clause().value()).isEqualTo("9.a");
            assertThat(duty.seat().key()).isEqualTo("role/custodian/account/" + account);
        });
        refused(() -> measured(one, "custodian"), "NO_EVIDENCE", "house.evidence-first");
        bean(HandleCorrection.class).keepEvidence(university.by("custodian"), one.id(), TEXT, null);
        measured(one, "custodian");
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo(Correction.CLOSE);
            assertThat(duty.seat().key()).isEqualTo("office/HEAD/" + university.unit("BIZ"));
        });
        assertThatThrownBy(() -> bean(CloseCorrection.class).close(university.by("custodian"), one.id(), ""))
                .isInstanceOf(Forbidden.class);
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "已更正");
        assertThat(get(one).state()).isEqualTo(State.CLOSED);
        assertThat(owed(one)).isEmpty();
        refused(() -> measured(one, "custodian"), "CLOSED_ALREADY", "9.a");
    }

    /** Heads who dealt with it do not end it, neither the first nor who put it right; somebody else does. */
    @Test
    void nobodyEndsWhatHeDealtWith() {
        Correction one = open("custodian", "error", TEXT);
        measured(one, "dean");
        assertThat(bean(CloseCorrection.class).hindrance(university.by("dean"), bean(Ledger.class).historyOf(
                one.asSubject()))).as("told before he tries").isPresent();
        assertThat(bean(CloseCorrection.class).hindrance(university.by("clerk"), bean(Ledger.class).historyOf(
                one.asSubject()))).isEmpty();
        refused(() -> bean(CloseCorrection.class).close(university.by("dean"), one.id(), ""), "OWN_HANDLING",
                "house.no-own-case");
        measured(one, "secretary");
        for (String head : List.of("dean", "secretary")) {
            refused(() -> bean(CloseCorrection.class).close(university.by(head), one.id(), ""), "OWN_HANDLING",
                    "house.no-own-case");
        }
        bean(CloseCorrection.class).close(university.by("clerk"), one.id(), "");
        assertThat(get(one).state()).isEqualTo(State.CLOSED);
    }

    /** What harms the reputation is spoken about with the publicity department, which ends it. */
    @Test
    @Proves("9.b")
    void whatHarmsTheReputationIsHandledTogether() {
        Correction one = open("custodian", "reputation", TEXT);
        assertThat(owed(one)).containsExactly(Correction.CONTACT, Correction.HANDLE);
        measured(one, "custodian");
        refused(() -> bean(CloseCorrection.class).close(university.by("clerk"), one.id(), ""), "NOT_CONTACTED", "9.b");
        refused(() -> bean(HandleCorrection.class).contact(university.by("custodian"), one.id(), House.now(), " ", ""),
                "TEXT_MISSING", "9.a");
        bean(HandleCorrection.class).contact(university.by("custodian"), one.id(), House.now(), "宣传部张老师", "一并说明");
        assertThat(bean(Duties.class).openAbout(one.asSubject())).singleElement()
                .satisfies(duty -> assertThat(duty.seat().key()).isEqualTo("office/CLERK/" + university.unit("XCB")));
        assertThatThrownBy(() -> bean(CloseCorrection.class).close(university.by("dean"), one.id(), ""))
                .as("the unit alone").isInstanceOf(Forbidden.class);
        bean(CloseCorrection.class).close(university.by("clerk"), one.id(), "");
        assertThat(get(one).state()).isEqualTo(State.CLOSED);
    }

    /** What the publicity department finds itself need not be reported to it. */
    @Test
    @Proves("9.b")
    void thePublicityDepartmentNeedNotCallItself() {
        Correction one = open("clerk", "reputation", TEXT);
        assertThat(owed(one)).containsExactly(Correction.HANDLE);
        assertThat(one.contact()).isNotNull();
    }

    /** Evidence is kept once, with its digest; where there is none the reason stands. */
    @Test
    void evidenceIsKeptOnceAndNeverChanged() {
        Correction one = open("custodian", "error", TEXT);
        assertThat(one.evidence()).isNotNull();
        assertThat(one.evidence().sha256()).hasSize(64);
        refused(() -> bean(HandleCorrection.class).keepEvidence(university.by("custodian"), one.id(), "别的", null),
                "EVIDENCE_KEPT", "house.evidence-first");
        Correction gone = open("custodian", "error", null);
        refused(() -> bean(HandleCorrection.class).keepEvidence(university.by("custodian"), gone.id(), " ", " "),
                "NO_EVIDENCE", "house.evidence-first");
        bean(HandleCorrection.class).keepEvidence(university.by("custodian"), gone.id(), "", "平台已先行删除");
        measured(gone, "custodian");
        assertThat(get(gone).evidence().none()).isEqualTo("平台已先行删除");
    }

    /** Who found it is encrypted, shown to the publicity department alone, and each look is on record. */
    @Test
    void whoFoundItIsProtected() {
        Correction one = open("custodian", "error", TEXT);
        assertThat(house.sql().sql("select encode(sealed, 'escape') from publishing.correction_finder")
                .query(String.class).single()).doesNotContain("王小明");
        assertThatThrownBy(() -> bean(Finders.class).reveal(university.by("custodian"), one.id()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bean(Finders.class).reveal(university.by("stranger"), one.id()))
                .isInstanceOf(NotFound.class);
        assertThat(bean(Finders.class).reveal(university.by("clerk"), one.id())).contains("王小明，计算机2401");
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).extracting(Event::type)
                .containsExactly("correction.opened", "correction.finder-shown");
        assertThat(bean(Ledger.class).historyOf(one.asSubject()).toString()).doesNotContain("王小明");
    }

    /** Two clocks run from the discovery and are shown; nothing follows from a target missed. */
    @Test
    void theClocksShowAndDoNotPunish() {
        Correction one = open("custodian", "reputation", TEXT);
        Act soon = university.by("clerk");
        assertThat(bean(CorrectionRules.class).toMeasure(one, soon)).isEqualTo(
                new Elapsed(Duration.ofMinutes(10), true, java.util.Optional.of(Duration.ofMinutes(30))));
        House.clock(House.now().plus(Duration.ofHours(5)));
        measured(one, "custodian");
        Elapsed measured = bean(CorrectionRules.class).toMeasure(get(one), university.by("clerk"));
        assertThat(measured.running()).isFalse();
        assertThat(measured.over()).isTrue();
        assertThat(measured.time()).isEqualTo(Duration.ofMinutes(310));
        Elapsed contact = bean(CorrectionRules.class).toContact(get(one), university.by("clerk"));
        assertThat(contact.running()).isTrue();
        assertThat(owed(one)).containsExactly(Correction.CONTACT);
    }

    /** Times that cannot be, links that are none, entries that no list has. */
    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        Instant now = House.now();
        refused(() -> open(new Correction.Found(now.plusSeconds(60), "people", "error", false, null, "x")),
                "WHEN_WRONG",
                "9.a");
        refused(() -> open(new Correction.Found(now, "nobody", "error", false, null, "x")), "NOT_LISTED", "9.a");
        refused(() -> open(new Correction.Found(now, "people", "error", false, "weibo", "x")), "LINK_WRONG", "9.a");
        refused(() -> open(new Correction.Found(now, "people", "error", false, null, " ")), "TEXT_MISSING", "9.a");
        Correction one = open("custodian", "error", TEXT);
        refused(() -> bean(HandleCorrection.class).measure(university.by("custodian"), one.id(), "deleted",
                one.found().discovered().minusSeconds(60), ""), "WHEN_WRONG", "9.a");
        refused(() -> bean(HandleCorrection.class).measure(university.by("custodian"), one.id(), "shouted", now, ""),
                "NOT_LISTED", "9.a");
        refused(() -> bean(CloseCorrection.class).close(university.by("dean"), one.id(), ""), "NOT_HANDLED", "9.a");
        assertThatThrownBy(() -> open("stranger", "error", TEXT)).isInstanceOf(NotFound.class);
        house.sql().sql("update registry.account set state = 'CLOSED', closed_on = '2026-03-01' where id = :id")
                .param("id", account).update();
        refused(() -> open("clerk", "error", TEXT), "NOT_RUNNING", "9.a");
    }

    private void open(Correction.Found found) {
        bean(OpenCorrection.class).open(university.by("custodian"),
                new OpenCorrection.Wanted(account, found, null, null));
    }

    /** Criticism is no improper information: it stays, with the reason, and whoever reported it does not decide that. */
    @Test
    void whatIsNotImproperStays() {
        Correction one = open("dean", "improper", TEXT);
        refused(() -> bean(CloseCorrection.class).unfounded(university.by("dean"), one.id(), "是对食堂的批评"), "OWN_HANDLING",
                "house.no-own-case");
        refused(() -> bean(CloseCorrection.class).unfounded(university.by("secretary"), one.id(), ""),
                "REASON_MISSING", "9.a");
        bean(CloseCorrection.class).unfounded(university.by("secretary"), one.id(), "是对食堂的批评，不删");
        assertThat(get(one).state()).isEqualTo(State.UNFOUNDED);
        assertThat(owed(one)).isEmpty();
    }

    /** What the public is told goes its own way, as a post of that kind. */
    @Test
    @Proves("9.a")
    void aCorrectionToThePublicIsAPostOfItsOwn() {
        Correction one = open("custodian", "error", TEXT);
        UUID post = bean(HandleCorrection.class).post(university.by("custodian"), one.id());
        assertThat(bean(Posts.class).getFor(university.by("custodian"), post).kind()).isEqualTo(PostKind.CORRECTION);
        assertThat(get(one).aftermath().post()).isEqualTo(post);
        refused(() -> bean(HandleCorrection.class).post(university.by("custodian"), one.id()), "POST_BEGUN", "9.a");
        bean(HandleCorrection.class).explain(university.by("custodian"), one.id(), "校对遗漏", "两人校对", "it-centre");
        assertThat(get(one).aftermath()).satisfies(after -> {
            assertThat(after.post()).isEqualTo(post);
            assertThat(after.referredTo()).isEqualTo("it-centre");
        });
    }

    /** Copies are found by the evidence, chosen by a person, owed one by one; the correction waits for the last of them. */
    @Test
    @Proves("9.a")
    void theSameElsewhereIsDealtWithToo() {
        UUID library = university.running("LIB", 2, "weibo", "student");
        UUID league = university.running("TW", 2, "weibo", "student");
        UUID other = university.running("TW", 2, "douyin", "student");
        university.released(account, "custodian", TEXT);
        UUID same = university.released(library, "student", TEXT);
        UUID near = university.released(league, "student", "【转发】" + TEXT.replace("上午九时", "上午十时"));
        university.released(other, "student", "图书馆四月起延长开放时间，自习室每天开放到晚上十一点，节假日除外，欢迎大家前来阅读学习。");
        Correction one = open("custodian", "error", TEXT);
        List<Copy> found = bean(Cascade.class).look(university.by("custodian"), one.id());
        assertThat(found).extracting(Copy::account).containsExactly(library, league);
        assertThat(found).extracting(Copy::exact).containsExactly(true, false);

        Set<Place> all = found.stream().map(Place::of).collect(Collectors.toSet());
        assertThat(all).containsExactlyInAnyOrder(new Place(library, same), new Place(league, near));
        assertThat(bean(Cascade.class).ask(university.by("custodian"), one.id(), all)).isEqualTo(2);
        refused(() -> bean(Cascade.class).ask(university.by("custodian"), one.id(), all), "NO_COPIES",
                "house.copies-too");
        assertThat(bean(Cascade.class).look(university.by("custodian"), one.id())).isEmpty();
        List<CopyTask> asked = bean(Corrections.class).copies(get(one));
        assertThat(asked).extracting(CopyTask::likeness).first().isEqualTo(100);
        assertThat(asked).allSatisfy(copy -> assertThat(bean(Duties.class).openAbout(copy.asSubject()))
                .singleElement().satisfies(duty -> assertThat(duty.seat().key())
                        .isEqualTo("role/custodian/account/" + copy.account())));

        measured(one, "custodian");
        assertThat(owed(one)).as("while copies wait").isEmpty();
        refused(() -> bean(CloseCorrection.class).close(university.by("dean"), one.id(), ""), "COPIES_OPEN",
                "house.copies-too");
        UUID first = asked.getFirst().id();
        assertThatThrownBy(() -> bean(AnswerCopy.class).handled(university.by("custodian"), first, "deleted", House
                .now())).isInstanceOf(NotFound.class);
        bean(AnswerCopy.class).handled(university.by("student"), first, "deleted", House.now());
        refused(() -> bean(AnswerCopy.class).handled(university.by("student"), first, "deleted", House.now()),
                "ANSWERED", "house.copies-too");
        UUID second = asked.getLast().id();
        refused(() -> bean(AnswerCopy.class).rightAsItIs(university.by("student"), second, " "), "REASON_MISSING",
                "9.a");
        bean(AnswerCopy.class).rightAsItIs(university.by("student"), second, "时间已经改对");
        assertThat(owed(one)).containsExactly(Correction.CLOSE);
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "");
    }

    /** What turns out to be right is asked of nobody any more. */
    @Test
    void copiesOfWhatIsRightAreNotAskedFor() {
        UUID library = university.running("LIB", 2, "weibo", "student");
        UUID same = university.released(library, "student", TEXT);
        Correction one = open("custodian", "error", TEXT);
        bean(Cascade.class).ask(university.by("custodian"), one.id(), Set.of(new Place(library, same)));
        UUID copy = bean(Corrections.class).copies(get(one)).getFirst().id();
        bean(CloseCorrection.class).unfounded(university.by("dean"), one.id(), "原文无误");
        assertThat(bean(Duties.class).openAbout(new Subject(CopyTask.KIND, copy))).isEmpty();
        assertThat(bean(Corrections.class).copies(get(one))).isEmpty();
    }

    /** Everybody reads what is on accounts in his hands, the publicity department all of it, a stranger nothing. */
    @Test
    void listsShowWhatIsInOnesHands() {
        Correction one = open("custodian", "error", TEXT);
        var corrections = bean(Corrections.class);
        assertThat(corrections.page(university.by("custodian"), Whose.IN_HANDS, null)).extracting(Correction::id)
                .containsExactly(one.id());
        assertThat(corrections.page(university.by("stranger"), Whose.IN_HANDS, null)).isEmpty();
        assertThat(corrections.page(university.by("clerk"), Whose.OPEN, null)).hasSize(1);
        assertThatThrownBy(() -> corrections.page(university.by("dean"), Whose.OPEN, null))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> corrections.getFor(university.by("stranger"), one.id())).isInstanceOf(NotFound.class);
        assertThat(corrections.may(university.by("librarian"), Action.CORRECTION_READ, one.asSubject())).isFalse();
    }

    /** After five years it is forgotten with everything in it; what the ledger proves stays. */
    @Test
    void correctionsAreForgottenAfterTheirTime() {
        Correction one = open("custodian", "error", TEXT);
        measured(one, "custodian");
        bean(CloseCorrection.class).close(university.by("dean"), one.id(), "");
        university.on("2031-03-01");
        assertThat(bean(ForgetCorrections.class).forget(Act.bySystem(House.now()))).isZero();
        university.on("2031-03-05");
        assertThat(bean(ForgetCorrections.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(house.sql().sql("select count(*) from publishing.correction_finder").query(Integer.class).single())
                .isZero();
        assertThat(bean(Ledger.class).historyOf(one.asSubject())).as("free text is gone, the chain stands")
                .hasSizeGreaterThan(2)
                .allSatisfy(event -> assertThat(event.withheld().values()).allMatch(Optional::isEmpty));
    }
}
