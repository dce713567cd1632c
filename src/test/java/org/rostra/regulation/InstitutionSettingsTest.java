package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Value;
import org.rostra.policy.Refused;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.SetTo;
import org.rostra.policy.WordList;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.pack.SettingWriter;
import org.rostra.policy.setting.Forgetful;
import org.rostra.policy.setting.RegulationInForce;
import org.rostra.policy.setting.Setting;
import org.rostra.policy.setting.Setting.State;
import org.rostra.policy.setting.Settings;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Desk;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.StandIns;
import org.rostra.procedure.Verb;
import org.rostra.procedure.setting.ProposeSetting;
import org.rostra.procedure.setting.SettingDraft;
import org.rostra.registry.Applications;
import org.rostra.registry.FilledForm;
import org.rostra.registry.FormFields;
import org.rostra.registry.FormIncomplete;
import org.rostra.security.House;
import org.rostra.web.Message;

/** 学校设定: proposed by one, confirmed by another, in force from that day or later, and never backwards. */
class InstitutionSettingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final String TERM = "term/open-tier-2/unit-head";

    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.person("deputy", "STAFF");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
        Forgetful.clear(house.sql(), university.bean(RegulationInForce.class));
        house.sql().sql("delete from procedure.stand_in").update();
        house.sql().sql("update duty.duty set ended_at = now() where ended_at is null").update();
    }

    @Test
    void countsOnceASecondPersonHasConfirmedIt() {
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        assertThat(term(Rule.HAND_OVER)).isEqualTo("5 working-days");
        assertThat(desk("publicity-head")).contains("管理员交接各步期限");
        confirm(file);
        assertThat(term(Rule.HAND_OVER)).isEqualTo("7 working-days");
        assertThat(desk("publicity-head")).doesNotContain("管理员交接各步期限");
        assertThat(setting(file).state()).isEqualTo(State.STANDING);

        Event event = university.bean(Ledger.class).historyOf(file.subject()).getLast();
        assertThat(event.type()).isEqualTo("setting.confirmed");
        assertThat(event.rule()).isEqualTo("hand-over");
        assertThat(event.clause().value()).isEqualTo("house.hand-over");
        assertThat(event.inputs()).containsEntry("before", new Value.Text("5 working-days"))
                .containsEntry("after", new Value.Text("7 working-days"))
                .containsEntry("from", new Value.Day(MONDAY));
    }

    /** The day is Shanghai's: a minute before its midnight the earlier value counts, a minute after the later one. */
    @Test
    void beginsAtMidnightInShanghai() {
        confirm(propose("clerk", TERM, "5 working-days", LocalDate.of(2026, 3, 3)));
        House.clock(Instant.parse("2026-03-02T15:59:00Z"));
        assertThat(due(submitted())).isEqualTo("2026-03-05");
        House.clock(Instant.parse("2026-03-02T16:01:00Z"));
        assertThat(due(submitted())).isEqualTo("2026-03-10");
    }

    @Test
    void neverBackwards() {
        refused(() -> propose("clerk", "rule/hand-over", "7 working-days", MONDAY.minusDays(1)), "FROM_PASSED");
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        university.on("2026-03-05");
        confirm(file);
        Regulation regulation = university.bean(Regulation.class);
        assertThat(regulation.term(Rule.HAND_OVER, LocalDate.of(2026, 3, 4)).orElseThrow().text())
                .isEqualTo("5 working-days");
        assertThat(regulation.term(Rule.HAND_OVER, LocalDate.of(2026, 3, 5)).orElseThrow().text())
                .isEqualTo("7 working-days");
        assertThat(setting(file).from()).isEqualTo("2026-03-05");
    }

    @Test
    void whatWasToldStaysAndWhatIsNewHasTheNewTerm() {
        CaseFile old = submitted();
        confirm(propose("clerk", TERM, "5 working-days", MONDAY));
        assertThat(due(old)).isEqualTo("2026-03-05");
        assertThat(due(submitted())).isEqualTo("2026-03-09");
    }

    @Test
    void aCaseKeepsItsWay() {
        CaseFile old = submitted();
        confirm(propose("keeper", "step/open-tier-2/school-leader", "on", MONDAY.plusDays(1)));
        confirm(propose("clerk", "term/open-tier-2/publicity-clerk", "9 working-days", MONDAY.plusDays(1)));
        university.on("2026-03-04");
        assertThat(old.steps()).extracting(CaseFile.Step::plan).doesNotContain("school-leader");
        assertThat(submitted().steps()).extracting(CaseFile.Step::plan).contains("school-leader");
        CaseFile returned = university.decide("dean", old, new Verb.Return(List.of("incomplete"), ""));
        CaseFile again = university.submit("custodian", returned.subject().id());
        assertThat(again.steps()).filteredOn(step -> step.round() == 2).extracting(CaseFile.Step::plan)
                .doesNotContain("school-leader");
        university.approve("dean", again);
        assertThat(due(old)).isEqualTo("2026-03-06");
    }

    @Test
    void nobodyConfirmsHisOwn() {
        assertThatThrownBy(() -> propose("publicity-head", "rule/hand-over", "7 working-days", MONDAY))
                .isInstanceOf(Forbidden.class);
        university.appoint("both", Office.CLERK, "XCB");
        university.appoint("both", Office.HEAD, "XCB");
        CaseFile file = propose("both", "rule/hand-over", "7 working-days", MONDAY);
        refused(() -> university.approve("both", file), "OWN_CASE");
        house.sql().sql("delete from directory.appointment where person_id = :id and office = 'HEAD'")
                .param("id", university.id("both")).update();
    }

    @Test
    void notAsAStandInEither() {
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        standIn("clerk");
        refused(() -> university.approve("clerk", file), "OWN_CASE");
        refused(() -> university.bean(DecideCase.class).recordFor(university.by("clerk"), file.id(), 1, 1,
                new Verb.Approve("同意"), new Recorded(university.id("publicity-head"), CaseFile.Channel.PHONE, MONDAY,
                        "电话记录1号")),
                "RECORDED_BY_PARTY");
        assertThat(term(Rule.HAND_OVER)).isEqualTo("5 working-days");
        standIn("deputy");
        university.bean(DecideCase.class).decide(university.by("deputy"), file.id(), 1, 1, new Verb.Approve("同意"));
        assertThat(term(Rule.HAND_OVER)).isEqualTo("7 working-days");
    }

    @Test
    void whoMayPropose() {
        for (String person : List.of("dean", "leader", "giver", "custodian", "stranger")) {
            assertThatThrownBy(() -> propose(person, "rule/hand-over", "7 working-days", MONDAY))
                    .as(person).isInstanceOf(Forbidden.class);
        }
        confirm(propose("keeper", "rule/hand-over", "7 working-days", MONDAY));
    }

    @Test
    void refusingNeedsAReasonAndLeavesEverythingAsItIs() {
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        refused(() -> university.decide("publicity-head", file, new Verb.Refuse(List.of(), "")), "REASONS_MISSING");
        university.decide("publicity-head", file, new Verb.Refuse(List.of(), "五日已够"));
        assertThat(setting(file).state()).isEqualTo(State.REFUSED);
        assertThat(term(Rule.HAND_OVER)).isEqualTo("5 working-days");
        assertThat(desk("publicity-head")).doesNotContain("管理员交接各步期限");
        propose("clerk", "rule/hand-over", "8 working-days", MONDAY);
    }

    @Test
    void oneAtATimeAndWithdrawnWhileProposed() {
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        refused(() -> propose("clerk2", "rule/hand-over", "8 working-days", MONDAY), "ALREADY_PROPOSED");
        assertThatThrownBy(() -> university.bean(Procedures.class).withdraw(university.by("clerk2"), file.id(), ""))
                .isInstanceOf(Forbidden.class);
        university.bean(Procedures.class).withdraw(university.by("clerk"), file.id(), "");
        assertThat(setting(file).state()).isEqualTo(State.WITHDRAWN);
        CaseFile other = propose("clerk2", "rule/hand-over", "8 working-days", MONDAY);
        confirm(other);
        assertThatThrownBy(() -> university.bean(Procedures.class).withdraw(university.by("clerk2"), other.id(), ""))
                .isInstanceOf(NotFound.class);
        assertThat(term(Rule.HAND_OVER)).isEqualTo("8 working-days");
    }

    @Test
    void isSupersededAndNeverEdited() {
        CaseFile first = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        confirm(first);
        university.on("2026-03-04");
        confirm(propose("clerk2", "rule/hand-over", "9 working-days", LocalDate.of(2026, 3, 9)));
        assertThat(term(Rule.HAND_OVER)).isEqualTo("7 working-days");
        university.on("2026-03-09");
        assertThat(term(Rule.HAND_OVER)).isEqualTo("9 working-days");
        assertThat(setting(first)).extracting(Setting::value, Setting::state)
                .containsExactly("7 working-days", State.STANDING);
        assertThatThrownBy(() -> university.bean(ProposeSetting.class).again(university.by("clerk"),
                first.subject().id(), draft("rule/hand-over", "6 working-days", LocalDate.of(2026, 3, 9))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatIsSentBackIsProposedOtherwise() {
        CaseFile file = propose("clerk", "rule/hand-over", "20 working-days", MONDAY);
        university.decide("publicity-head", file, new Verb.Return(List.of(), "太长"));
        assertThatThrownBy(() -> university.bean(ProposeSetting.class).again(university.by("clerk2"),
                file.subject().id(), draft("rule/hand-over", "8 working-days", MONDAY))).isInstanceOf(NotFound.class);
        university.bean(ProposeSetting.class).again(university.by("clerk"), file.subject().id(),
                draft("rule/hand-over", "8 working-days", MONDAY));
        confirm(file);
        assertThat(term(Rule.HAND_OVER)).isEqualTo("8 working-days");
    }

    @Test
    void isConfirmedOnce() throws Exception {
        CaseFile file = propose("clerk", "rule/hand-over", "7 working-days", MONDAY);
        standIn("deputy");
        var barrier = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> both = threads.invokeAll(List.of(once(barrier, "publicity-head", file),
                    once(barrier, "deputy", file)));
            assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(university.bean(Ledger.class).historyOf(file.subject())).extracting(Event::type)
                .containsExactly("setting.proposed", "setting.confirmed");
        assertThat(term(Rule.HAND_OVER)).isEqualTo("7 working-days");
    }

    @Test
    void whatStandsInTheRegulationIsRefusedWithItsClause() {
        assertThatThrownBy(() -> propose("clerk", "rule/change-report", "5 working-days", MONDAY))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason().name()).isEqualTo("NOT_SETTABLE");
                    assertThat(refused.clause().value()).isEqualTo("7.2");
                });
        refused(() -> propose("clerk", "rule/no-own-case", "off", MONDAY), "NOT_SETTABLE");
        assertThatThrownBy(() -> propose("clerk", "rule/no-orphans", "off", MONDAY)).isInstanceOf(BadPack.class);
        assertThatThrownBy(() -> propose("clerk", "rule/hand-over", "99 working-days", MONDAY))
                .isInstanceOf(BadPack.class);
        assertThatThrownBy(() -> propose("clerk", "rule/unheard-of", "1", MONDAY)).isInstanceOf(NotFound.class);
        refused(() -> propose("clerk", "rule/hand-over", "5 working-days", MONDAY), "UNCHANGED");
        refused(() -> university.bean(ProposeSetting.class).propose(university.by("clerk"),
                new SettingDraft("rule/hand-over", "7 working-days", MONDAY, " ")), "REASON_MISSING");
        assertThat(university.bean(RegulationInForce.class).stranded()).isEmpty();
    }

    @Test
    void saysBeforehandWhatItWouldChange() {
        int open = counted("step/open-tier-2/school-leader", "on");
        CaseFile old = submitted();
        assertThat(counted(TERM, "5 working-days")).isEqualTo(open + 1);
        assertThat(counted("step/open-tier-2/school-leader", "on")).isEqualTo(open + 1);
        assertThat(effects("rule/two-custodians", "3")).isEmpty();
        university.approve("clerk", university.approve("dean", old));
        CaseFile now = university.bean(Procedures.class).getFor(university.by("clerk"), old.id());
        university.approve("publicity-head", now);
        assertThat(effects("rule/approval-lapses", "90 days")).containsExactly(Message.of("setting.effect.term", 1,
                1L));
        List<WordList.Entry> fewer = university.bean(Regulation.class).list("content-categories").on(MONDAY).stream()
                .filter(one -> !one.id().equals("news")).toList();
        assertThat(effects("list/content-categories", SettingWriter.text(new SetTo.Entries(fewer)))).singleElement()
                .satisfies(one -> assertThat(one.key()).isEqualTo("setting.effect.used"));
    }

    @Test
    void aRetiredLineIsNotTakenAnyMore() {
        List<WordList.Entry> fewer = university.bean(Regulation.class).list("content-categories").on(MONDAY).stream()
                .filter(one -> !one.id().equals("news")).toList();
        CaseFile before = submitted();
        confirm(propose("clerk", "list/content-categories", SettingWriter.text(new SetTo.Entries(fewer)), MONDAY));
        assertThatThrownBy(InstitutionSettingsTest::submitted).isInstanceOf(FormIncomplete.class);
        FilledForm form = university.bean(Applications.class).findFor(university.by("clerk"), before.subject().id())
                .orElseThrow();
        assertThat(university.bean(FormFields.class).shown(form, Locale.SIMPLIFIED_CHINESE).values())
                .anySatisfy(page -> assertThat(page).anySatisfy(one -> assertThat(one.answer()).contains("新闻动态")));
    }

    private static Callable<Boolean> once(CyclicBarrier barrier, String person, CaseFile file) {
        return () -> {
            barrier.await();
            try {
                university.bean(DecideCase.class).decide(university.by(person), file.id(), 1, 1,
                        new Verb.Approve("同意"));
                return true;
            } catch (Refused | Forbidden | NotFound _) {
                return false;
            }
        };
    }

    private static List<Message> effects(String what, String value) {
        return university.bean(ProposeSetting.class).preview(university.by("clerk"), draft(what, value, MONDAY))
                .effects();
    }

    private static int counted(String what, String value) {
        return (int) effects(what, value).getFirst().arguments().getFirst();
    }

    private static CaseFile propose(String person, String what, String value, LocalDate from) {
        return university.bean(ProposeSetting.class).propose(university.by(person), draft(what, value, from));
    }

    private static SettingDraft draft(String what, String value, LocalDate from) {
        return new SettingDraft(what, value, from, "工作需要");
    }

    private static void confirm(CaseFile file) {
        university.approve("publicity-head", file);
    }

    private static Setting setting(CaseFile file) {
        return university.bean(Settings.class).find(file.subject().id()).orElseThrow();
    }

    private static String term(Rule rule) {
        return university.bean(Regulation.class).term(rule, university.by("clerk").today()).orElseThrow().text();
    }

    private static void standIn(String person) {
        university.bean(StandIns.class).name(university.by("publicity-head"), university.id(person), MONDAY,
                MONDAY.plusDays(7), Set.of("setting"));
    }

    private static CaseFile submitted() {
        UUID id = university.draft("custodian", "BIZ", "湖南财院设定" + ++number, "wechat-official");
        return university.submit("custodian", id);
    }

    private static LocalDate due(CaseFile file) {
        return university.bean(Duties.class).openAbout(file.asSubject()).stream().map(Duty::due).findFirst()
                .orElseThrow();
    }

    private static List<String> desk(String person) {
        return university.bean(Desk.class).owed(university.by(person)).stream().map(Desk.Line::title).toList();
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }
}
