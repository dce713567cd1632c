package org.rostra.policy.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.calendar.Term;
import org.rostra.ledger.Ids;
import org.rostra.policy.BodyKind;
import org.rostra.policy.BuiltIn;
import org.rostra.policy.ProcedurePlan;
import org.rostra.policy.Regulation;
import org.rostra.policy.Rule;
import org.rostra.policy.RuleValue;
import org.rostra.policy.SetTo;
import org.rostra.policy.Settable;
import org.rostra.policy.WordList;
import org.rostra.policy.pack.BadPack;
import org.rostra.policy.pack.Problem;
import org.rostra.policy.pack.SettingReader;
import org.rostra.policy.pack.SettingWriter;
import org.rostra.policy.setting.Setting.State;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is laid over a pack: by its dates, within the pack's bounds, and without effect where a pack no longer knows it. */
class OverlayTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID SOMEBODY = Ids.next();

    private int minute;

    @Test
    void countsFromItsDayAndUntilTheNext() {
        Regulation regulation = over(standing("rule/hand-over", "7 working-days", DAY),
                standing("rule/hand-over", "9 working-days", DAY.plusDays(10)));
        assertThat(handOver(regulation, DAY.minusDays(1))).isEqualTo("5 working-days");
        assertThat(handOver(regulation, DAY)).isEqualTo("7 working-days");
        assertThat(handOver(regulation, DAY.plusDays(9))).isEqualTo("7 working-days");
        assertThat(handOver(regulation, DAY.plusDays(10))).isEqualTo("9 working-days");
    }

    @Test
    void ofTwoForOneDayTheOneConfirmedLaterCountsAndALaterDayStays() {
        Regulation regulation = over(standing("rule/hand-over", "9 working-days", DAY.plusDays(10)),
                standing("rule/hand-over", "7 working-days", DAY),
                standing("rule/hand-over", "8 working-days", DAY));
        assertThat(handOver(regulation, DAY)).isEqualTo("8 working-days");
        assertThat(handOver(regulation, DAY.plusDays(10))).isEqualTo("9 working-days");
    }

    @Test
    void switchesARuleAndAStepOffAndOn() {
        Regulation regulation = over(standing("rule/two-custodians", "off", DAY),
                standing("step/open-tier-2/school-leader", "on", DAY));
        assertThat(regulation.count(Rule.TWO_CUSTODIANS, DAY)).isEmpty();
        assertThat(regulation.count(Rule.TWO_CUSTODIANS, DAY.minusDays(1))).contains(2);
        assertThat(steps(regulation, DAY)).endsWith("publicity-head", "school-leader");
        assertThat(steps(regulation, DAY.minusDays(1))).endsWith("publicity-clerk", "publicity-head");
    }

    @Test
    void aRetiredLineIsNoLongerOfferedAndKeepsItsWords() {
        WordList before = BuiltIn.REGULATION.list("closing-reasons");
        List<WordList.Entry> left = before.on(DAY).stream().filter(one -> !one.id().equals("idle")).toList();
        WordList list = over(standing("list/closing-reasons", SettingWriter.text(new SetTo.Entries(left)), DAY))
                .list("closing-reasons");
        assertThat(list.on(DAY)).isEqualTo(left);
        assertThat(list.on(DAY.minusDays(1))).isEqualTo(before.on(DAY));
        assertThat(list.find("idle").orElseThrow().text().zh()).isEqualTo("长期未更新");
        assertThat(list.retired(DAY)).extracting(WordList.Entry::id).containsExactly("idle");
    }

    /** Another pack may know less, or allow less: what was set is shown then, and the pack's own value counts. */
    @ParameterizedTest
    @CsvSource({"rule/no-such-rule,1", "step/open-tier-9/head,on", "list/no-such-list,[]", "rubbish,1", "rule,1",
            "rule/hand-over,99 working-days", "rule/hand-over,5 days", "rule/no-orphans,off",
            "rule/change-report,5 working-days", "rule/two-custodians,many"})
    void isStrandedWhereThePackCannotTakeIt(String what, String value) {
        Overlay overlay = Overlay.of(BuiltIn.PACK.regulation(), List.of(standing(what, value, DAY),
                standing("rule/file-after-opening", "4 working-days", DAY)));
        assertThat(overlay.stranded()).extracting(Setting::what).containsExactly(what);
        assertThat(handOver(overlay.regulation(), DAY)).isEqualTo("5 working-days");
        assertThat(overlay.regulation().term(Rule.CHANGE_REPORT, DAY)).contains(Term.parse("3 working-days"));
        assertThat(overlay.regulation().term(Rule.FILE_AFTER_OPENING, DAY)).contains(Term.parse("4 working-days"));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {"rule/hand-over|0 working-days|BAD_TERM",
            "rule/hand-over|21 working-days|OUT_OF_BOUNDS", "rule/hand-over|3 days|OUT_OF_BOUNDS",
            "rule/two-custodians|-1|BAD_NUMBER", "rule/two-custodians|6|OUT_OF_BOUNDS",
            "rule/no-orphans|off|NOT_OFF", "rule/change-report|5 working-days|NOT_SETTABLE",
            "rule/filing-number|XCB-{year}|BAD_PATTERN", "rule/office-hours|18:00-8:00|BAD_HOURS",
            "rule/stand-in|maybe|BAD_CHOICE", "term/closing/unit-head|48 hours|BAD_TERM",
            "list/closing-reasons|[]|EMPTY_LIST", "list/closing-reasons|[{id: idle, text: {zh: 长期未更新}}]|ENTRY_NEEDED",
            "list/closing-reasons|[{id: other, text: {zh: 别的}}]|ENTRY_REWORDED",
            "list/closing-reasons|[{id: other, text: {zh: 其他, en: Other}}, {id: other, text: {zh: 其他, en: Other}}]|DUPLICATE_ID",
            "list/closing-reasons|[{id: other, text: {zh: 其他, en: Other}, clause: 99}]|UNKNOWN_ID",
            "list/registrants|[{id: other, text: {zh: 其他, en: Other}}]|NOT_SETTABLE"})
    void isReadAsThePackIsRead(String what, String value, Problem.Kind fault) {
        Settable settable = Settable.find(BuiltIn.REGULATION, what).orElseThrow();
        assertThatThrownBy(() -> SettingReader.read(BuiltIn.REGULATION, settable, value))
                .isInstanceOfSatisfying(BadPack.class,
                        bad -> assertThat(bad.problems()).extracting(Problem::kind).contains(fault));
    }

    /** Whatever may be set is written so that it is read back as the same. */
    @Test
    void whatIsWrittenIsReadBack() {
        List<Settable> all = Settable.all(BuiltIn.REGULATION);
        assertThat(all).hasSizeGreaterThan(60).allSatisfy(what -> {
            SetTo now = what.on(BuiltIn.REGULATION, DAY);
            assertThat(SettingReader.read(BuiltIn.REGULATION, what, SettingWriter.text(now))).isEqualTo(now);
            assertThat(Settable.find(BuiltIn.REGULATION, what.key())).contains(what);
        });
    }

    @Test
    void theLastWordOfAProcedureCannotBeSwitchedOff() {
        Regulation regulation = over(standing("step/open-tier-1/network-centre", "on", DAY));
        assertThat(regulation.procedures().values()).allMatch(plan -> plan.hasLastWord(DAY));
        ProcedurePlan plan = BuiltIn.REGULATION.procedure("open-tier-1").withAlways("school-leader", false);
        assertThat(plan.hasLastWord(DAY)).isFalse();
    }

    /** Two nodes on one database: what is confirmed on one counts on the other when it looks again. */
    @Test
    void anotherNodeSeesIt() {
        try (TestDatabase database = TestDatabase.fresh()) {
            var table = new SettingTable(JdbcClient.create(database.app()));
            var other = new RegulationInForce(BuiltIn.PACK.regulation(), table, Duration.ZERO);
            var sleepy = new RegulationInForce(BuiltIn.PACK.regulation(), table, Duration.ofHours(1));
            assertThat(handOver(other, DAY)).isEqualTo(handOver(sleepy, DAY)).isEqualTo("5 working-days");
            Setting one = standing("rule/hand-over", "7 working-days", DAY);
            assertThat(table.propose(one)).isTrue();
            assertThat(table.propose(standing("rule/hand-over", "8 working-days", DAY))).isFalse();
            assertThat(handOver(other, DAY)).isEqualTo("5 working-days");
            assertThat(table.decide(one.id(), State.STANDING, DAY, SOMEBODY, Instant.now())).isTrue();
            assertThat(table.decide(one.id(), State.REFUSED, DAY, SOMEBODY, Instant.now())).isFalse();
            assertThat(handOver(other, DAY)).isEqualTo("7 working-days");
            assertThat(handOver(sleepy, DAY)).isEqualTo("5 working-days");
            sleepy.forget();
            assertThat(handOver(sleepy, DAY)).isEqualTo("7 working-days");
        }
    }

    private static Regulation over(Setting... standing) {
        Overlay overlay = Overlay.of(BuiltIn.PACK.regulation(), List.of(standing));
        assertThat(overlay.stranded()).isEmpty();
        return overlay.regulation();
    }

    private Setting standing(String what, String value, LocalDate from) {
        Instant at = Instant.parse("2026-11-20T02:00:00Z").plusSeconds(60L * minute++);
        return new Setting(Ids.next(), what, value, "?", from, "理由", State.STANDING, SOMEBODY, at, SOMEBODY, at);
    }

    private static String handOver(Regulation regulation, LocalDate day) {
        return ((RuleValue.Span) regulation.value(Rule.HAND_OVER, day).orElseThrow()).term().text();
    }

    private static List<String> steps(Regulation regulation, LocalDate day) {
        return regulation.procedure("open-tier-2").steps(BodyKind.COLLEGE, day).stream().map(ProcedurePlan.Step::id)
                .toList();
    }
}
