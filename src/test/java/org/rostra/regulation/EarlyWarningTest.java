package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.publishing.correction.Correction;
import org.rostra.publishing.correction.Corrections;
import org.rostra.publishing.correction.Finders;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.JointReleases;
import org.rostra.publishing.joint.Occasion;
import org.rostra.publishing.joint.Reach;
import org.rostra.publishing.reply.QuickReplies;
import org.rostra.publishing.reply.QuickReply;
import org.rostra.publishing.warning.DutyRota;
import org.rostra.publishing.warning.EarlyWarning;
import org.rostra.publishing.warning.EarlyWarning.State;
import org.rostra.publishing.warning.EarlyWarnings;
import org.rostra.publishing.warning.ForgetWarnings;
import org.rostra.publishing.warning.TakeWarning;
import org.rostra.publishing.warning.Turn;
import org.rostra.publishing.warning.WarnEarly;
import org.rostra.security.House;

/** 第四条（七）: whoever sees trouble tells whoever is on duty, at once; questions of the public are answered quickly. */
class EarlyWarningTest {
    private House house;
    private University university;
    private UUID account;

    @BeforeEach
    void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        account = university.running("BIZ", 2, "weibo", "custodian");
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

    private EarlyWarning warn(String by) {
        return bean(WarnEarly.class).warn(university.by(by), "有人转发旧图称食堂停水", "号" + account, true);
    }

    private EarlyWarning get(EarlyWarning one) {
        return bean(EarlyWarnings.class).getFor(university.by("clerk"), one.id());
    }

    private static void refused(ThrowingCallable call, String reason, String clause) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, one -> {
            assertThat(one.reason().name()).isEqualTo(reason);
            assertThat(one.clause().value()).isEqualTo(clause);
        });
    }

    private void plan(String first, int turns, String... people) {
        bean(DutyRota.class).plan(university.by("clerk"), new DutyRota.Plan(java.util.Arrays.stream(people)
                .map(university::id).toList(), LocalDate.parse(first), 1, turns, LocalTime.of(8, 0)));
    }

    private Duty owed(EarlyWarning one) {
        return bean(Duties.class).openAbout(one.asSubject()).getFirst();
    }

    /** Three fields, from anybody who is signed in; where nobody is entered the office's clerks have it. */
    @Test
    @Proves("4.7.a")
    void anybodyMayWarnInThreeFields() {
        EarlyWarning one = warn("student");
        assertThat(one.account()).isEqualTo(account);
        assertThat(owed(one).seat().key()).isEqualTo("office/CLERK/" + university.unit("XCB"));
        assertThat(owed(one).due()).isEqualTo("2026-03-02");
        refused(() -> bean(WarnEarly.class).warn(university.by("student"), " ", "某处", false), "TEXT_MISSING",
                "house.early-warning");
        refused(() -> bean(WarnEarly.class).warn(university.by("student"), "某事", "", false), "TEXT_MISSING",
                "house.early-warning");
        assertThatThrownBy(() -> bean(WarnEarly.class).warn(university.anonymous(), "某事", "某处", false))
                .isInstanceOfAny(Forbidden.class, NotFound.class);
    }

    /** It goes to whoever is on duty, told at once, and follows the turns. */
    @Test
    void itGoesToWhoeverIsOnDuty() {
        plan("2026-03-02", 2, "clerk2", "publicity-head");
        EarlyWarning one = warn("student");
        assertThat(bean(Seats.class).holders(owed(one).seat(), LocalDate.parse("2026-03-02")))
                .containsExactly(university.id("clerk2"));
        assertThat(
                house.sql().sql("select count(*) from notify.letter where words = 'notify.warned' and person_id = :id")
                        .param("id", university.id("clerk2")).query(Integer.class).single())
                .isEqualTo(1);
        assertThat(bean(Seats.class).holders(owed(one).seat(), LocalDate.parse("2026-03-03")))
                .contains(university.id("publicity-head"));
        assertThat(bean(Seats.class).of(university.id("clerk2"), LocalDate.parse("2026-03-02")))
                .contains(owed(one).seat());
    }

    /** Only the publicity department and whoever gave it read it: not the account, not others. */
    @Test
    void whoWarnedIsProtected() {
        EarlyWarning one = warn("student");
        var warnings = bean(EarlyWarnings.class);
        assertThat(warnings.mine(university.by("student"))).hasSize(1);
        assertThat(warnings.getFor(university.by("student"), one.id()).title()).isEqualTo("有人转发旧图称食堂停水");
        assertThatThrownBy(() -> warnings.getFor(university.by("custodian"), one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> warnings.getFor(university.by("dean"), one.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> warnings.waiting(university.by("dean"))).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bean(TakeWarning.class).nothingToDo(university.by("student"), one.id(), "x"))
                .isInstanceOf(Forbidden.class);
    }

    /** One click: a correction of the account's keepers, who do not learn who warned. */
    @Test
    @Proves({"4.7.a", "9.a"})
    void itBecomesACorrection() {
        EarlyWarning one = warn("student");
        Correction made = bean(TakeWarning.class).correction(university.by("clerk"), one.id(), null, "reputation");
        assertThat(get(one).state()).isEqualTo(State.CORRECTION);
        assertThat(get(one).became()).isEqualTo(made.id());
        assertThat(made.found()).satisfies(found -> {
            assertThat(found.source()).isEqualTo("early-warning");
            assertThat(found.discovered()).isEqualTo(one.reported());
            assertThat(found.urgent()).isTrue();
        });
        assertThat(bean(Duties.class).openAbout(one.asSubject())).isEmpty();
        assertThat(bean(Duties.class).openAbout(made.asSubject())).extracting(Duty::task)
                .containsExactly(Correction.HANDLE);
        assertThat(bean(Corrections.class).getFor(university.by("custodian"), made.id()).openedBy())
                .isEqualTo(university.id("clerk"));
        assertThat(bean(Finders.class).reveal(university.by("clerk"), made.id())).contains("student");
        refused(() -> bean(TakeWarning.class).nothingToDo(university.by("clerk2"), one.id(), "x"), "CONCLUDED",
                "house.early-warning");
    }

    /** Or a joint release, a matter of another authority, or nothing, with the reason. */
    @Test
    @Proves("4.7.a")
    void orAJointReleaseOrAReferralOrNothing() {
        var taking = bean(TakeWarning.class);
        EarlyWarning joint = warn("student");
        JointOrder order = taking.jointRelease(university.by("clerk"), joint.id(), new JointReleases.Wanted(
                Occasion.CRISIS, new JointOrder.Text("情况说明", "食堂供水正常。", ""), false,
                new Reach(List.of(), List.of(), List.of()),
                new JointOrder.Window(House.now(), House.now().plus(Duration.ofHours(6)))));
        assertThat(get(joint).state()).isEqualTo(State.JOINT_RELEASE);
        assertThat(get(joint).became()).isEqualTo(order.id());

        EarlyWarning referred = warn("student");
        refused(() -> taking.refer(university.by("clerk"), referred.id(), "nobody", ""), "NO_AUTHORITY",
                "house.early-warning");
        taking.refer(university.by("clerk"), referred.id(), "security", "已电话告知");
        assertThat(get(referred).referredTo()).isEqualTo("security");

        EarlyWarning nothing = warn("student");
        refused(() -> taking.nothingToDo(university.by("clerk"), nothing.id(), " "), "REASON_MISSING",
                "house.early-warning");
        taking.nothingToDo(university.by("clerk"), nothing.id(), "已澄清");
        assertThat(get(nothing).state()).isEqualTo(State.NOTHING_TO_DO);

        EarlyWarning elsewhere = bean(WarnEarly.class).warn(university.by("student"), "校外号冒名", "某某校园墙", false);
        refused(() -> taking.correction(university.by("clerk"), elsewhere.id(), null, "improper"), "NO_ACCOUNT",
                "house.early-warning");
        assertThat(get(elsewhere).state()).as("nothing half done").isEqualTo(State.WAITING);
    }

    /** The rota holds people of the office, one after another, and its times once. */
    @Test
    void theRotaIsKeptByTheOffice() {
        plan("2026-03-02", 3, "clerk", "clerk2");
        var rota = bean(DutyRota.class);
        List<Turn> turns = rota.coming(university.by("student"));
        assertThat(turns).extracting(Turn::person).containsExactly(university.id("clerk"), university.id("clerk2"),
                university.id("clerk"));
        assertThat(turns.getFirst().from()).isEqualTo("2026-03-02T00:00:00Z");
        refused(() -> plan("2026-03-04", 1, "clerk"), "TURNS_TAKEN", "house.early-warning");
        refused(() -> plan("2026-03-05", 1, "dean"), "NOBODY_ON_DUTY", "house.early-warning");
        refused(() -> plan("2026-03-05", 1), "NOBODY_ON_DUTY", "house.early-warning");
        refused(() -> plan("2026-03-01", 1, "clerk"), "TURNS_WRONG", "house.early-warning");
        plan("2026-03-05", 1, "publicity-head");
        rota.give(university.by("clerk"), turns.getFirst().id(), university.id("publicity-head"));
        rota.drop(university.by("publicity-head"), turns.get(1).id());
        assertThat(rota.coming(university.by("student"))).extracting(Turn::person)
                .containsExactly(university.id("publicity-head"), university.id("clerk"),
                        university.id("publicity-head"));
        assertThatThrownBy(() -> rota.drop(university.by("dean"), turns.getFirst().id()))
                .isInstanceOf(Forbidden.class);
    }

    /** Warnings are forgotten as corrections are; what waits is not. */
    @Test
    void warningsAreForgottenAfterTheirTime() {
        EarlyWarning one = warn("student");
        EarlyWarning waiting = warn("student");
        bean(TakeWarning.class).nothingToDo(university.by("clerk"), one.id(), "已澄清");
        university.on("2031-03-05");
        assertThat(bean(ForgetWarnings.class).forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(get(waiting).state()).isEqualTo(State.WAITING);
    }

    /** A voluntary log: what was asked and how fast it was answered, never by whom. */
    @Test
    @Proves("4.7.a")
    void quickRepliesMayBeNoted() {
        var replies = bean(QuickReplies.class);
        replies.note(university.by("custodian"), account, "图书馆开放时间", House.now().minus(Duration.ofMinutes(50)),
                House.now().minus(Duration.ofMinutes(20)), "https://weibo.com/1/3");
        replies.note(university.by("custodian"), account, "校历", House.now().minus(Duration.ofHours(3)), House.now(),
                "");
        assertThat(replies.page(university.by("dean"), account, null)).extracting(QuickReply::topic)
                .containsExactly("校历", "图书馆开放时间");
        assertThat(replies.pace(university.by("dean"), account)).isEqualTo(new QuickReplies.Pace(2,
                java.util.Optional.of(Duration.ofMinutes(30))));
        refused(() -> replies.note(university.by("custodian"), account, "", House.now(), House.now(), ""),
                "TOPIC_MISSING", "house.quick-reply");
        refused(() -> replies.note(university.by("custodian"), account, "x", House.now(),
                House.now().minusSeconds(60), ""), "WHEN_WRONG", "house.quick-reply");
        refused(() -> replies.note(university.by("custodian"), account, "x", House.now(), House.now(), "weibo"),
                "LINK_WRONG", "house.quick-reply");
        assertThatThrownBy(() -> replies.note(university.by("librarian"), account, "x", House.now(), House.now(), ""))
                .isInstanceOf(NotFound.class);
    }
}
