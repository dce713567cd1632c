package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.notify.ClimbLadder;
import org.rostra.notify.Remind;
import org.rostra.procedure.Desk;
import org.rostra.procedure.DeskFilter;
import org.rostra.policy.Refused;
import org.rostra.security.House;
import org.rostra.voice.AnswerMany;
import org.rostra.voice.AnswerOpinion;
import org.rostra.voice.EnterMinutes;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.Claim;
import org.rostra.voice.Followed;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.HurryUnit;
import org.rostra.voice.Wanted;
import org.rostra.voice.JoinOpinions;
import org.rostra.voice.Opinion;
import org.rostra.voice.Opinion.Kind;
import org.rostra.voice.Opinion.State;
import org.rostra.voice.Opinions;
import org.rostra.voice.Whose;
import org.rostra.voice.Receipt;
import org.rostra.voice.ReplyToOpinion;
import org.rostra.voice.Reporters;
import org.rostra.voice.RouteOpinion;
import org.rostra.voice.Routing;
import org.rostra.voice.TimeOpinion;
import org.rostra.voice.WatchOpinions;
import org.rostra.voice.Words;
import org.rostra.voice.MinutesItem;
import org.rostra.voice.Who;

/** 第六条: opinions and complaints find their way, are answered within a set time, and nobody learns who wrote. */
class Article06Test {
    private static final String TEXT = "图书馆自习室周末晚上九点就关门，希望期末复习期间延长到十一点。";

    private TestDatabase database;
    private House house;
    private University university;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        house = House.on(database, "--rostra.mail.host=127.0.0.1", "--rostra.mail.port=9",
                "--rostra.mail.from=rostra@example.edu.cn");
        university = new University(house);
        university.appoint("officer", Office.PUBLICITY_OFFICER, "LIB");
        university.on("2026-03-02");
    }

    @AfterEach
    void close() {
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        house.close();
        database.close();
        assertThat(findings).isEmpty();
    }

    private <T> T bean(Class<T> type) {
        return university.bean(type);
    }

    private Wanted wanted(Kind kind, String text, @Nullable String unit) {
        return new Wanted(kind, text, "", unit == null ? null : university.unit(unit), false, false, false,
                new Who("王小明", "13900000000"), false);
    }

    private Receipt given(Kind kind, @Nullable String unit) {
        return bean(GiveOpinion.class).give(university.anonymous(), wanted(kind, TEXT, unit), List.of());
    }

    private static Claim claim(Receipt receipt) {
        return new Claim.ByReceipt(receipt.opinion().number(), receipt.code());
    }

    private Followed follow(Receipt receipt) {
        return bean(FollowOpinion.class).look(university.anonymous(), claim(receipt)).orElseThrow();
    }

    private UUID id(Receipt receipt) {
        return receipt.opinion().id();
    }

    private void route(String by, UUID id, String... units) {
        bean(RouteOpinion.class).route(university.by(by), id, List.of(units).stream().map(university::unit).toList(),
                "请核实");
    }

    private List<Duty> owed(UUID opinion) {
        List<UUID> about = new ArrayList<>(house.sql().sql("select id from voice.routing where opinion_id = :id")
                .param("id", opinion).query((row, _) -> row.getObject(1, UUID.class)).list());
        about.add(opinion);
        return bean(Duties.class).openAbout(about, 20);
    }

    private List<String> tasks(UUID opinion) {
        return owed(opinion).stream().map(one -> one.task() + " " + one.seat().key().replaceAll("/[0-9a-f-]{36}$", ""))
                .sorted().toList();
    }

    private List<String> events(UUID opinion) {
        return bean(Ledger.class).historyOf(new org.rostra.ledger.Subject(Opinion.KIND, opinion)).stream()
                .map(Event::type).toList();
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    /** 有关部门会在规定时间内作出答复: registered, asked, replied, signed, reviewed, answered; each within its term. */
    @Test
    @Proves("6.b")
    void anOpinionIsAnsweredWithinASetTime() {
        Receipt receipt = given(Kind.SUGGESTION, "LIB");
        UUID id = id(receipt);
        assertThat(receipt.opinion().number()).matches("2026-\\d{6}");
        assertThat(receipt.code()).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(receipt.opinion().due()).isEqualTo("2026-03-09");
        assertThat(tasks(id)).containsExactly("voice.answer office/CLERK", "voice.register office/CLERK");
        assertThat(owed(id)).filteredOn(one -> one.task().equals(Opinion.REGISTER)).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo("2026-03-03"));
        route("clerk", id, "LIB");
        assertThat(tasks(id)).containsExactly("voice.answer office/CLERK", "voice.reply office/PUBLICITY_OFFICER");
        assertThat(owed(id)).filteredOn(one -> one.task().equals(Routing.REPLY)).singleElement()
                .satisfies(duty -> assertThat(duty.due()).isEqualTo("2026-03-05"));
        refused(() -> bean(AnswerOpinion.class).answer(university.by("clerk"), id, "好"), "UNITS_OWE",
                "house.opinion-signed");
        bean(ReplyToOpinion.class).draft(university.by("officer"), id, university.unit("LIB"), "已延长到十一点");
        assertThat(tasks(id)).containsExactly("voice.answer office/CLERK", "voice.sign office/HEAD");
        bean(ReplyToOpinion.class).sign(university.by("librarian"), id, university.unit("LIB"));
        assertThat(tasks(id)).containsExactly("voice.answer office/CLERK");
        university.on("2026-03-09");
        bean(AnswerOpinion.class).answer(university.by("clerk"), id, "您好，已延长到十一点。");
        assertThat(owed(id)).isEmpty();
        Followed followed = follow(receipt);
        assertThat(followed.opinion().state()).isEqualTo(State.ANSWERED);
        assertThat(followed.words()).extracting(Words::kind).containsExactly(Words.Kind.WRITTEN, Words.Kind.ANSWER);
        assertThat(events(id)).containsExactly("opinion.suggestion-received", "opinion.routed",
                "opinion.reply-drafted", "opinion.reply-signed", "opinion.answered-in-time");
    }

    /** The head writes and signs in one; what the head, or the office, finds wanting goes back with reasons. */
    @Test
    void aReplyGoesBackWithReasons() {
        UUID id = id(given(Kind.OPINION, null));
        UUID unit = university.unit("LIB");
        route("clerk", id, "LIB");
        bean(ReplyToOpinion.class).draft(university.by("officer"), id, unit, "不知道");
        assertThatThrownBy(() -> bean(ReplyToOpinion.class).sign(university.by("officer"), id, unit))
                .isInstanceOf(Forbidden.class);
        refused(() -> bean(ReplyToOpinion.class).giveBack(university.by("librarian"), id, unit, " "), "REASON_MISSING",
                "house.reasons");
        bean(ReplyToOpinion.class).giveBack(university.by("librarian"), id, unit, "请写明时间");
        assertThat(tasks(id)).contains("voice.reply office/PUBLICITY_OFFICER");
        bean(ReplyToOpinion.class).draft(university.by("librarian"), id, unit, "三月起延长");
        assertThat(tasks(id)).containsExactly("voice.answer office/CLERK");
        bean(AnswerOpinion.class).sendBack(university.by("clerk"), id, unit, "请写明依据");
        assertThat(tasks(id)).contains("voice.reply office/PUBLICITY_OFFICER");
        refused(() -> bean(AnswerOpinion.class).sendBack(university.by("clerk"), id, unit, "再来"), "NOT_DRAFTED",
                "house.opinion-signed");
        assertThatThrownBy(() -> bean(ReplyToOpinion.class).draft(university.by("dean"), id, unit, "别的单位"))
                .isInstanceOf(NotFound.class);
    }

    /** Whoever replied for a unit does not review it. */
    @Test
    void nobodyReviewsHisOwnReply() {
        university.appoint("clerk", Office.PUBLICITY_OFFICER, "TW");
        UUID id = id(given(Kind.OPINION, null));
        route("clerk2", id, "TW");
        bean(ReplyToOpinion.class).draft(university.by("clerk"), id, university.unit("TW"), "已改");
        bean(ReplyToOpinion.class).sign(university.by("league-head"), id, university.unit("TW"));
        refused(() -> bean(AnswerOpinion.class).answer(university.by("clerk"), id, "好"), "OWN_REPLY",
                "house.opinion-signed");
        bean(AnswerOpinion.class).answer(university.by("clerk2"), id, "好");
    }

    /** The longer term, and standing still, each with a reason that the writer reads; the cap never moves. */
    @Test
    void theTermMovesOnlyForAReasonThatIsRead() {
        Receipt receipt = given(Kind.COMPLAINT, null);
        UUID id = id(receipt);
        refused(() -> bean(TimeOpinion.class).complex(university.by("clerk"), id, ""), "REASON_MISSING",
                "house.reasons");
        bean(TimeOpinion.class).complex(university.by("clerk"), id, "涉及三个部门");
        assertThat(follow(receipt).opinion().due()).isEqualTo("2026-03-16");
        refused(() -> bean(TimeOpinion.class).complex(university.by("clerk"), id, "再延"), "COMPLEX_ALREADY",
                "house.opinion-terms");
        university.on("2026-03-06");
        refused(() -> bean(TimeOpinion.class).pause(university.by("clerk"), id, "busy", "忙"), "NOT_LISTED",
                "house.opinion-cap");
        bean(TimeOpinion.class).pause(university.by("clerk"), id, "inspection", "等检测报告");
        assertThat(owed(id)).singleElement().satisfies(duty -> assertThat(duty.due()).isEqualTo("2026-05-06"));
        assertThat(follow(receipt).words()).extracting(Words::text).contains("涉及三个部门", "等检测报告");
        university.on("2026-03-20");
        assertThat(follow(receipt).opinion().late(LocalDate.parse("2026-03-20"))).isFalse();
        bean(TimeOpinion.class).resume(university.by("clerk"), id);
        assertThat(follow(receipt).opinion().due()).as("the six working days that were left").isEqualTo("2026-03-30");
        bean(TimeOpinion.class).pause(university.by("clerk"), id, "inspection", "还在等");
        university.on("2026-05-05");
        bean(TimeOpinion.class).resume(university.by("clerk"), id);
        assertThat(follow(receipt).opinion().due()).as("never beyond the cap").isEqualTo("2026-05-06");
    }

    /** Late is late: noted by the job, told to the writer, and in the ledger. */
    @Test
    void whatIsLateIsToldAsLate() {
        Receipt receipt = given(Kind.OPINION, null);
        university.on("2026-03-10");
        assertThat(bean(WatchOpinions.class).tellLate(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(bean(WatchOpinions.class).tellLate(Act.bySystem(House.now()))).isZero();
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(receipt), "迟复为歉");
        assertThat(follow(receipt).opinion().late(LocalDate.parse("2026-03-10"))).isTrue();
        assertThat(events(id(receipt))).containsExactly("opinion.opinion-received", "opinion.overdue",
                "opinion.answered-late");
    }

    /** Once, within the pack's time, with a reason; the terms begin anew. */
    @Test
    void anAnswerCanBeCalledInsufficientOnce() {
        Receipt receipt = given(Kind.OPINION, null);
        FollowOpinion following = bean(FollowOpinion.class);
        refused(() -> following.reopen(university.anonymous(), claim(receipt), "不够"), "NOT_ANSWERED",
                "house.opinion-reopen");
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(receipt), "已阅");
        refused(() -> following.reopen(university.anonymous(), claim(receipt), ""), "TEXT_MISSING", "6.b");
        following.rate(university.anonymous(), claim(receipt), 1);
        university.on("2026-03-11");
        following.reopen(university.anonymous(), claim(receipt), "没有回答问题");
        assertThat(follow(receipt).opinion().due()).isEqualTo("2026-03-18");
        assertThat(tasks(id(receipt))).containsExactly("voice.answer office/CLERK", "voice.register office/CLERK");
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(receipt), "详细答复");
        refused(() -> following.reopen(university.anonymous(), claim(receipt), "还不够"), "REOPENED_ALREADY",
                "house.opinion-reopen");
        Receipt other = given(Kind.OPINION, null);
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(other), "已阅");
        university.on("2026-03-26");
        refused(() -> following.reopen(university.anonymous(), claim(other), "晚了"), "REOPEN_OVER",
                "house.opinion-reopen");
    }

    /** Whoever wrote while signed in is on no line; he finds it again, and nobody else does. */
    @Test
    void theLedgerDoesNotTellWhoWrote() {
        Act act = university.by("student");
        Wanted mine = new Wanted(Kind.OPINION, TEXT, "", null, false, false, false, Who.NOBODY, true);
        Receipt receipt = bean(GiveOpinion.class).give(act, mine, List.of());
        bean(FollowOpinion.class).add(university.by("student"), new Claim.ByPerson(id(receipt)), "补充一句");
        assertThat(bean(Ledger.class).historyOf(receipt.opinion().asSubject())).hasSize(2).allSatisfy(event -> {
            assertThat(event.actor()).isEqualTo(Actor.ANONYMOUS);
            assertThat(event.withheld()).isEmpty();
        });
        assertThat(house.sql().sql("select actor from ledger.operation where id = :id").param("id", act.operation())
                .query(String.class).single()).isEqualTo("anonymous");
        assertThat(bean(FollowOpinion.class).own(university.by("student"))).extracting(Opinion::id)
                .containsExactly(id(receipt));
        assertThat(bean(FollowOpinion.class).own(university.by("clerk"))).isEmpty();
        assertThat(bean(FollowOpinion.class).look(university.by("clerk"), new Claim.ByPerson(id(receipt)))).isEmpty();
        Wanted hidden = new Wanted(Kind.OPINION, "别的", "", null, false, false, false, Who.NOBODY, false);
        bean(GiveOpinion.class).give(university.by("student"), hidden, List.of());
        assertThat(bean(FollowOpinion.class).own(university.by("student"))).as("as he chose").hasSize(1);
    }

    /** R12: a unit sees who wrote only where the writer agreed; each look is on record. */
    @Test
    void whoWroteIsHiddenFromTheUnit() {
        UUID id = id(given(Kind.COMPLAINT, null));
        route("clerk", id, "LIB");
        assertThatThrownBy(() -> bean(Reporters.class).reveal(university.by("librarian"), id))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bean(Reporters.class).reveal(university.by("dean"), id)).isInstanceOf(NotFound.class);
        assertThat(bean(Reporters.class).reveal(university.by("clerk"), id))
                .isEqualTo(new Who("王小明", "13900000000"));
        assertThat(events(id)).contains(Reporters.SHOWN);
        Wanted open = new Wanted(Kind.COMPLAINT, TEXT, "", null, false, true, false, new Who("王小明", ""),
                false);
        UUID agreed = bean(GiveOpinion.class).give(university.anonymous(), open, List.of()).opinion().id();
        route("clerk", agreed, "LIB");
        assertThat(bean(Reporters.class).reveal(university.by("librarian"), agreed).name()).isEqualTo("王小明");
        assertThatThrownBy(() -> bean(Reporters.class).reveal(university.by("officer"), agreed))
                .isInstanceOf(Forbidden.class);
    }

    /** Only the office reads that somebody fears to be paid back. */
    @Test
    void fearIsForTheOfficeAlone() {
        Receipt receipt = given(Kind.COMPLAINT, null);
        route("clerk", id(receipt), "LIB");
        bean(FollowOpinion.class).fear(university.anonymous(), claim(receipt), "辅导员找我谈话了");
        assertThat(bean(Opinions.class).getFor(university.by("clerk"), id(receipt)).words()).extracting(Words::kind)
                .contains(Words.Kind.FEARS);
        assertThat(bean(Opinions.class).getFor(university.by("librarian"), id(receipt)).words())
                .extracting(Words::kind).contains(Words.Kind.WRITTEN).doesNotContain(Words.Kind.FEARS);
    }

    /** What concerns the publicity department goes past it: to the department it is not there. */
    @Test
    void whatConcernsThePublicityDepartmentGoesPastIt() {
        for (Wanted one : List.of(wanted(Kind.COMPLAINT, TEXT, "XCB"),
                new Wanted(Kind.COMPLAINT, TEXT, "", null, true, false, false, Who.NOBODY, false))) {
            UUID id = bean(GiveOpinion.class).give(university.anonymous(), one, List.of()).opinion().id();
            assertThat(tasks(id)).containsExactly("voice.answer office/SCHOOL_LEADER",
                    "voice.register office/SCHOOL_LEADER");
            for (String somebody : List.of("clerk", "publicity-head", "dean", "student")) {
                assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by(somebody), id)).as(somebody)
                        .isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> route(somebody, id)).as(somebody).isInstanceOf(NotFound.class);
                assertThatThrownBy(() -> bean(Reporters.class).reveal(university.by(somebody), id)).as(somebody)
                        .isInstanceOf(NotFound.class);
            }
            assertThat(bean(Opinions.class).page(university.by("clerk"), Whose.OPEN, "").opinions()).isEmpty();
            refused(() -> route("leader", id, "XCB"), "PUBLICITY_ITSELF", "house.past-publicity");
            route("leader", id);
            bean(AnswerOpinion.class).answer(university.by("leader"), id, "已责成改正");
        }
        UUID plain = id(given(Kind.COMPLAINT, null));
        assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by("leader"), plain))
                .as("what does not concern it is not the leader's").isInstanceOf(NotFound.class);
        bean(RouteOpinion.class).passUp(university.by("clerk"), plain);
        assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by("clerk"), plain))
                .isInstanceOf(NotFound.class);
        assertThat(bean(Opinions.class).getFor(university.by("leader"), plain).opinion().past()).isTrue();
    }

    /** Where the leader's seat is empty it waits, and the writer is told so. */
    @Test
    void anEmptySeatWaits() {
        house.sql().sql("update directory.appointment set until_on = '2026-03-01' where office = 'SCHOOL_LEADER'")
                .update();
        Receipt receipt = given(Kind.COMPLAINT, "XCB");
        assertThat(tasks(id(receipt))).contains("voice.answer office/SCHOOL_LEADER");
        assertThat(follow(receipt).vacant()).isTrue();
        assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by("clerk"), id(receipt)))
                .isInstanceOf(NotFound.class);
    }

    /** So it is where it concerns whoever holds the seat; nobody else reads it meanwhile. */
    @Test
    void nobodyReadsWhatConcernsHimInAnEmptyHouse() {
        Receipt receipt = given(Kind.COMPLAINT, "LIB");
        UUID id = id(receipt);
        bean(RouteOpinion.class).concerns(university.by("clerk"), id, university.id("leader"));
        assertThat(follow(receipt).vacant()).as("the office has it").isFalse();
        bean(RouteOpinion.class).passUp(university.by("clerk"), id);
        assertThat(follow(receipt).vacant()).isTrue();
        for (String who : List.of("leader", "clerk", "director")) {
            assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by(who), id)).as(who)
                    .isInstanceOf(NotFound.class);
        }
    }

    /** On no desk and in no reminder of whoever it concerns, whatever seat he shares with others; on those of the others. */
    @Test
    void noDeskTellsWhomItConcerns() {
        university.appoint("leader2", Office.SCHOOL_LEADER, "root");
        university.appoint("officer2", Office.PUBLICITY_OFFICER, "LIB");
        UUID account = university.running("LIB", 2, "weibo", "officer", "custodian");
        String name = house.sql().sql("select name from registry.account where id = :id").param("id", account)
                .query(String.class).single();
        UUID unit = bean(GiveOpinion.class).give(university.anonymous(), new Wanted(Kind.ACCOUNT, TEXT, name, null,
                false, false, false, Who.NOBODY, false), List.of()).opinion().id();
        route("clerk", unit, "LIB");
        UUID past = id(given(Kind.COMPLAINT, "LIB"));
        bean(RouteOpinion.class).concerns(university.by("clerk"), past, university.id("leader"));
        bean(RouteOpinion.class).passUp(university.by("clerk"), past);
        assertThat(desk("officer2")).contains("voice.reply");
        assertThat(desk("leader2")).contains("voice.register", "voice.answer");
        assertThat(desk("officer")).doesNotContain("voice.reply");
        assertThat(desk("leader")).isEmpty();
        assertThat(bean(Desk.class).count(university.by("leader"), DeskFilter.ALL, 100)).isZero();
        house.sql().sql("update directory.person set email = number || '@example.edu.cn'").update();
        university.on("2026-03-23");
        bean(Remind.class).remind(Act.bySystem(House.now()));
        bean(ClimbLadder.class).climb(Act.bySystem(House.now()));
        assertThat(toldOf("leader2")).anyMatch(words -> words.startsWith("notify.digest"));
        assertThat(toldOf("officer2")).anyMatch(words -> words.startsWith("notify.digest"));
        assertThat(toldOf("leader")).isEmpty();
        assertThat(toldOf("officer")).isEmpty();
    }

    /** Of two that are answered together whoever one concerns handles neither, named before they were joined or after. */
    @Test
    void whomOneConcernsTheOtherDoesToo() {
        university.appoint("leader2", Office.SCHOOL_LEADER, "root");
        UUID lead = id(given(Kind.COMPLAINT, "XCB"));
        UUID joined = id(given(Kind.COMPLAINT, "XCB"));
        bean(RouteOpinion.class).concerns(university.by("leader2"), joined, university.id("leader"));
        route("leader2", lead, "LIB");
        bean(JoinOpinions.class).join(university.by("leader2"), joined, lead);
        bean(RouteOpinion.class).concerns(university.by("leader2"), lead, university.id("librarian"));
        assertThat(tasks(lead)).as("the unit is asked no more").containsExactly("voice.answer office/SCHOOL_LEADER");
        for (UUID id : List.of(lead, joined)) {
            for (String who : List.of("leader", "librarian")) {
                assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by(who), id)).as(who)
                        .isInstanceOf(NotFound.class);
            }
        }
        assertThat(desk("leader")).isEmpty();
        bean(AnswerOpinion.class).answer(university.by("leader2"), lead, "已办理");
        assertThat(bean(Opinions.class).getFor(university.by("leader2"), joined).opinion().open()).isFalse();
    }

    @Test
    void moreThanCanBeAnsweredTogetherAreNotJoined() {
        UUID lead = id(given(Kind.COMPLAINT, "LIB"));
        UUID joined = id(given(Kind.COMPLAINT, "LIB"));
        house.sql().sql("""
                insert into voice.opinion (id, number, code_mark, kind, channel, state, past_office, named, fears, complex,
                    raised_on, entered_at, due_on, cap_on, joined_to)
                select gen_random_uuid(), 'x' || g, decode(md5(g::text), 'hex'), kind, channel, 'HANDLING', past_office,
                    named, fears, complex, raised_on, entered_at, due_on, cap_on, id
                from voice.opinion, generate_series(1, 500) g where id = :lead
                """).param("lead", lead).update();
        refused(() -> bean(JoinOpinions.class).join(university.by("clerk"), joined, lead), "TOO_MANY",
                "house.opinion-joined");
        house.sql().sql("delete from voice.opinion where number = 'x1'").update();
        bean(JoinOpinions.class).join(university.by("clerk"), joined, lead);
    }

    /** A unit is asked to hurry once a day, while it owes its reply; whom it concerns is not told. */
    @Test
    void aUnitIsAskedToHurry() {
        UUID id = id(given(Kind.COMPLAINT, "LIB"));
        route("clerk", id, "LIB");
        university.appoint("officer2", Office.PUBLICITY_OFFICER, "LIB");
        bean(RouteOpinion.class).concerns(university.by("clerk"), id, university.id("officer"));
        bean(HurryUnit.class).ask(university.by("clerk"), id, university.unit("LIB"));
        assertThat(toldOf("officer2")).isNotEmpty();
        assertThat(toldOf("officer")).isEmpty();
        assertThat(events(id)).endsWith("opinion.urged");
        refused(() -> bean(HurryUnit.class).ask(university.by("clerk2"), id, university.unit("LIB")), "URGED_TODAY",
                "house.opinion-terms");
        assertThatThrownBy(() -> bean(HurryUnit.class).ask(university.by("librarian"), id, university.unit("LIB")))
                .isInstanceOf(Forbidden.class);
        university.on("2026-03-03");
        bean(ReplyToOpinion.class).draft(university.by("librarian"), id, university.unit("LIB"), "已处理");
        refused(() -> bean(HurryUnit.class).ask(university.by("clerk"), id, university.unit("LIB")), "NOT_WITH_UNIT",
                "6.b");
    }

    private List<String> desk(String who) {
        return bean(Desk.class).owed(university.by(who)).stream().map(line -> line.duty().task()).toList();
    }

    private List<String> toldOf(String who) {
        return house.sql()
                .sql("select words || array_to_string(arguments, ' ') from notify.letter where person_id = :id")
                .param("id", university.id(who)).query(String.class).list();
    }

    /** What its writer ticked is put right by whoever answers, on record. */
    @Test
    void theKindIsPutRight() {
        UUID id = id(given(Kind.SUGGESTION, "LIB"));
        route("clerk", id, "LIB");
        assertThatThrownBy(() -> bean(RouteOpinion.class).classify(university.by("librarian"), id, Kind.COMPLAINT))
                .isInstanceOf(Forbidden.class);
        bean(RouteOpinion.class).classify(university.by("clerk"), id, Kind.COMPLAINT);
        assertThat(bean(Opinions.class).getFor(university.by("clerk"), id).opinion().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(events(id)).containsSequence("opinion.routed", "opinion.complaint-classified");
        refused(() -> bean(RouteOpinion.class).classify(university.by("clerk"), id, Kind.COMPLAINT), "OF_THAT_KIND",
                "6.b");
    }

    /** To whom it concerns it is not there: by name, or because he keeps the account that it is about. */
    @Test
    void whomItConcernsLearnsNothing() {
        UUID id = id(given(Kind.COMPLAINT, "LIB"));
        route("clerk", id, "LIB");
        bean(RouteOpinion.class).concerns(university.by("clerk"), id, university.id("librarian"));
        assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by("librarian"), id))
                .isInstanceOf(NotFound.class);
        assertThat(tasks(id)).as("the unit is asked no more").containsExactly("voice.answer office/CLERK");
        refused(() -> route("clerk", id, "LIB"), "HEAD_CONCERNED", "house.reporter-hidden");
        bean(RouteOpinion.class).concerns(university.by("clerk"), id, university.id("clerk2"));
        assertThat(tasks(id)).as("somebody of the publicity department makes it go past that")
                .containsExactly("voice.answer office/SCHOOL_LEADER");
        UUID account = university.running("LIB", 2, "weibo", "officer", "custodian");
        String name = house.sql().sql("select name from registry.account where id = :id").param("id", account)
                .query(String.class).single();
        UUID about = bean(GiveOpinion.class).give(university.anonymous(), new Wanted(Kind.ACCOUNT, TEXT, name, null,
                false, false, false, Who.NOBODY, false), List.of()).opinion().id();
        route("clerk", about, "LIB");
        assertThat(bean(Opinions.class).getFor(university.by("librarian"), about).opinion().account())
                .isEqualTo(account);
        assertThatThrownBy(() -> bean(Opinions.class).getFor(university.by("officer"), about))
                .as("who keeps the account").isInstanceOf(NotFound.class);
        assertThat(bean(Opinions.class).page(university.by("officer"), Whose.UNIT, "").opinions())
                .extracting(Opinion::id).doesNotContain(about);
    }

    /** What is on one matter is joined by a person, and the answer goes to all. */
    @Test
    void oneAnswerGoesToAllThatAreJoined() {
        Receipt first = given(Kind.OPINION, null);
        Receipt second = bean(GiveOpinion.class).give(university.anonymous(), wanted(Kind.SUGGESTION,
                "期末了，" + TEXT, null), List.of());
        Receipt other = bean(GiveOpinion.class).give(university.anonymous(), wanted(Kind.SUGGESTION,
                "食堂二楼的窗口中午排队太长，建议错峰下课并增加窗口，减少等待时间。", null), List.of());
        assertThat(bean(JoinOpinions.class).alike(university.by("clerk"), id(second)))
                .extracting(one -> one.opinion().id()).containsExactly(id(first));
        bean(JoinOpinions.class).join(university.by("clerk"), id(second), id(first));
        assertThat(owed(id(second))).isEmpty();
        refused(() -> bean(AnswerOpinion.class).answer(university.by("clerk"), id(second), "好"), "IS_JOINED", "6.b");
        refused(() -> bean(JoinOpinions.class).join(university.by("clerk"), id(first), id(other)), "NOT_TOGETHER",
                "house.opinion-joined");
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(first), "已延长到十一点");
        assertThat(follow(second).words()).extracting(Words::text).contains("已延长到十一点");
        assertThat(events(id(second))).endsWith("opinion.answered-in-time");
        assertThat(follow(other).opinion().open()).isTrue();
    }

    /** Several with one text: each is looked at, and what may not be answered stays. */
    @Test
    void severalAreAnsweredWithOneText() {
        UUID ready = id(given(Kind.OPINION, null));
        UUID asked = id(given(Kind.OPINION, null));
        UUID past = id(given(Kind.OPINION, "XCB"));
        route("clerk", asked, "LIB");
        List<UUID> all = List.of(ready, asked, past);
        assertThat(bean(AnswerMany.class).look(university.by("clerk"), all))
                .extracting(one -> one.opinion().id(), one -> one.hindrance().map(no -> no.reason().name()))
                .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple(ready, Optional.empty()),
                        org.assertj.core.groups.Tuple.tuple(asked, Optional.of("UNITS_OWE")));
        assertThat(events(ready)).hasSize(1);
        bean(AnswerMany.class).answer(university.by("clerk"), all, "谢谢您的意见");
        assertThat(events(ready)).endsWith("opinion.answered-in-time");
        assertThat(events(asked)).endsWith("opinion.routed");
        assertThat(events(past)).hasSize(1);
    }

    /** 座谈会、校长接待日: entered by hand; the day on which it was said stands beside the day of its entry. */
    @Test
    void whatWasSaidAtAMeetingIsEntered() {
        var item = new MinutesItem(Opinion.Channel.OPEN_DAY, LocalDate.parse("2026-02-27"), Kind.OPINION, TEXT,
                null, false, false, new Who("王小明", ""));
        Receipt receipt = bean(EnterMinutes.class).enter(university.by("leader"), item);
        assertThat(receipt.opinion().raised()).isEqualTo("2026-02-27");
        assertThat(receipt.opinion().due()).isEqualTo("2026-03-09");
        assertThat(follow(receipt).words()).extracting(Words::text).containsExactly(TEXT);
        assertThatThrownBy(() -> bean(EnterMinutes.class).enter(university.by("dean"), item))
                .isInstanceOf(Forbidden.class);
        refused(() -> bean(EnterMinutes.class).enter(university.by("clerk"), new MinutesItem(
                Opinion.Channel.MEETING, LocalDate.parse("2026-03-03"), Kind.OPINION, TEXT, null, false, false,
                Who.NOBODY)), "DAY_WRONG", "6.b");
    }

    /** Sent twice it is taken in once, and its writer gets the same receipt; another text under the same form does not. */
    @Test
    void sentTwiceItIsTakenInOnce() {
        Act act = university.anonymous();
        Receipt receipt = bean(GiveOpinion.class).give(act, wanted(Kind.OPINION, TEXT, null), List.of());
        assertThatThrownBy(() -> bean(GiveOpinion.class).give(act, wanted(Kind.OPINION, TEXT, null), List.of()))
                .isInstanceOf(Repeated.class);
        assertThat(bean(GiveOpinion.class).again(act, wanted(Kind.OPINION, TEXT, null)).orElseThrow().code())
                .isEqualTo(receipt.code());
        assertThat(bean(GiveOpinion.class).again(act, wanted(Kind.OPINION, "猜", null))).isEmpty();
    }

    /** After their time they are forgotten with everything that was said; the ledger still tells that they were. */
    @Test
    void theyAreForgottenAfterTheirTime() {
        Receipt receipt = given(Kind.COMPLAINT, null);
        bean(AnswerOpinion.class).answer(university.by("clerk"), id(receipt), "好");
        university.on("2031-03-01");
        assertThat(bean(WatchOpinions.class).forget(Act.bySystem(House.now()))).isZero();
        university.on("2031-03-04");
        assertThat(bean(WatchOpinions.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        for (String table : List.of("opinion", "words", "reporter", "enclosure", "routing", "concerned")) {
            assertThat(house.sql().sql("select count(*) from voice." + table).query(Integer.class).single()).as(table)
                    .isZero();
        }
        assertThat(events(id(receipt))).containsExactly("opinion.complaint-received", "opinion.answered-in-time",
                "opinion.forgotten");
    }
}
