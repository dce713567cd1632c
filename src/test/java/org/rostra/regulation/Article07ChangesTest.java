package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Value;
import org.rostra.policy.Refused;
import org.rostra.policy.Rule;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.FormIncomplete;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.DetermineName;
import org.rostra.registry.change.ReportChange;
import org.rostra.security.House;

/** 第七条（二）: what changed is reported in writing within three working days. And 第四条（三）: who determines a name. */
class Article07ChangesTest {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    /** Three working days, the day of the change not counted, by the calendar of the State Council. */
    @ParameterizedTest
    @CsvSource({"2026-03-03,2026-03-06,false", "2026-03-03,2026-03-09,true", "2026-04-03,2026-04-09,false",
            "2026-04-03,2026-04-10,true", "2026-06-17,2026-06-23,false", "2026-09-30,2026-10-10,false",
            "2026-09-30,2026-10-12,true"})
    @Proves("7.2")
    void isLateFromTheFourthWorkingDayOn(String happened, String reported, boolean late) {
        UUID id = running("BIZ", "custodian");
        university.on(reported);
        Map<String, List<String>> form = contact(happened, "0731-8881" + ++number);
        if (late) {
            assertThatThrownBy(() -> report("custodian", id, form)).isInstanceOfSatisfying(FormIncomplete.class,
                    one -> assertThat(one.faults()).extracting("field").containsExactly("late-reason"));
            put(form, "late-reason", "经办人出差");
        }
        Change change = changeOf(report("custodian", id, form));
        assertThat(change.late()).isEqualTo(late);
        Event event = university.bean(Ledger.class).historyOf(account(id).asSubject()).getLast();
        assertThat(event.type()).isEqualTo("account.change-reported");
        assertThat(event.rule()).isEqualTo(Rule.CHANGE_REPORT.id());
        assertThat(event.inputs()).containsEntry("late", new Value.Flag(late));
        assertThat(LocalDate.ofInstant(event.happened(), Act.ZONE)).isEqualTo(happened);
    }

    @Test
    @Proves("7.2")
    void goesBeforeTheHeadOfTheUnitAndIsFiledByThePublicityDepartment() {
        UUID id = running("BIZ", "custodian");
        CaseFile file = report("custodian", id, contact("2026-03-02", "0731-88815555"));
        assertThat(account(id).contact()).isEqualTo("0731-88811000");
        university.approve("dean", file);
        assertThat(account(id).contact()).isEqualTo("0731-88811000");
        university.approve("clerk", file);
        assertThat(account(id).contact()).isEqualTo("0731-88815555");
        Change filed = changes().listFor(university.by("clerk"), id).getFirst();
        assertThat(filed.state()).isEqualTo(Change.State.APPROVED);
        assertThat(filed.before().text("contact")).isEqualTo("0731-88811000");
    }

    @Test
    @Proves("7.2")
    void tierThreeIsReportedToTheUnitAboveAndNeverLate() {
        UUID id = running("BIZ2401", "student");
        university.on("2026-06-01");
        CaseFile file = report("student", id, contact("2026-03-03", "gs@example.edu.cn"));
        assertThat(changeOf(file).due()).isNull();
        assertThat(file.steps()).extracting(CaseFile.Step::plan).containsExactly("unit-head-above");
        assertThatThrownBy(() -> university.approve("clerk", file)).isInstanceOf(Forbidden.class);
        university.approve("dean", file);
        assertThat(account(id).contact()).isEqualTo("gs@example.edu.cn");
        assertThat(last(id).rule()).isEqualTo(Rule.OTHER_CHANGES.id());
    }

    @Test
    @Proves("7.2")
    void whatTheClauseDoesNotNameIsNeverLate() {
        UUID id = running("BIZ", "custodian");
        university.on("2026-06-01");
        Map<String, List<String>> form = form("2026-03-03");
        put(form, "items", "purpose", "purpose", "只发布招生信息");
        Change change = changeOf(report("custodian", id, form));
        assertThat(change.due()).isNull();
        assertThat(change.late()).isFalse();
    }

    @Test
    @Proves("4.3.d")
    void aNameIsDeterminedFirstAndReportedAfterwards() {
        UUID id = running("BIZ", "custodian");
        String name = "湖南财院工商管理" + ++number;
        CaseFile asked = ask("custodian", id, name);
        assertThatThrownBy(() -> ask("custodian", id, name + "二")).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.rule()).isEqualTo(Rule.NAME_DETERMINED));
        university.approve("dean", asked);
        university.approve("clerk", asked);
        university.approve("publicity-head", asked);
        assertThat(account(id).name()).isNotEqualTo(name);
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.report-name");

        CaseFile file = report("custodian", id, renamed("2026-03-02", name));
        assertThat(file.procedure()).isEqualTo("change-report");
        assertThat(duties(id)).isEmpty();
        university.approve("dean", file);
        university.approve("clerk2", file);
        assertThat(account(id).name()).isEqualTo(name);
        assertThat(changes().rename(account(id))).isEmpty();
    }

    @Test
    @Proves("4.3.d")
    void aNameNobodyDeterminedGoesTheWayOfANewName() {
        UUID id = running("BIZ", "custodian");
        CaseFile file = report("custodian", id, renamed("2026-03-02", "湖南财院工商未定" + ++number));
        assertThat(file.procedure()).isEqualTo("rename");
        String before = account(id).name();
        university.approve("dean", file);
        university.decide("clerk", file, new Verb.Refuse(List.of("name-misleads"), null));
        assertThat(account(id).name()).isEqualTo(before);
        assertThat(changeOf(file).state()).isEqualTo(Change.State.REFUSED);
    }

    @Test
    void aReportTakenBackLeavesTheNameToBeReported() {
        UUID id = running("BIZ", "custodian");
        String name = "湖南财院工商撤回" + ++number;
        CaseFile asked = ask("custodian", id, name);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, asked));
        CaseFile file = report("custodian", id, renamed("2026-03-02", name));
        university.bean(Procedures.class).withdraw(university.by("custodian"), file.id(), "填错");
        assertThat(duties(id)).extracting(Duty::task).containsExactly("change.report-name");
    }

    @Test
    void aReturnedReportIsPutRightAndKeepsTheDayItWasSent() {
        UUID id = running("BIZ", "custodian");
        CaseFile file = report("custodian", id, contact("2026-03-02", "0731-1"));
        university.decide("dean", file, new Verb.Return(List.of("incomplete"), null));
        university.on("2026-03-20");
        CaseFile again = university.bean(ReportChange.class).again(university.by("custodian"),
                file.subject().id(), contact("2026-03-02", "0731-88816666"));
        assertThat(again.round()).isEqualTo(2);
        assertThat(changeOf(again).reported()).isEqualTo("2026-03-02");
        assertThat(changeOf(again).late()).isFalse();
        assertThat(changeOf(again).returned().text("contact")).isEqualTo("0731-1");
    }

    @Test
    void refusesWhatCannotHaveHappened() {
        UUID id = running("BIZ", "custodian");
        refused(id, contact("2026-03-03", "1"), "HAPPENED_IN_FUTURE");
        refused(id, contact("2026-02-28", "1"), "HAPPENED_BEFORE_OPENING");
        refused(id, contact("2026-03-02", "0731-88811000"), "NOTHING_CHANGED");
        Map<String, List<String>> moved = form("2026-03-02");
        put(moved, "items", "identifier", "account-id", account(running("LIB", "custodian")).canonicalId());
        refused(id, moved, "ID_TAKEN");
        assertThat(changes().listFor(university.by("clerk"), id)).isEmpty();
    }

    @Test
    void takesNothingThatWasNotChosen() {
        UUID id = running("BIZ", "custodian");
        Map<String, List<String>> form = contact("2026-03-02", "0731-88817777");
        put(form, "name", "别的名称", "registrant", "person");
        CaseFile file = report("custodian", id, form);
        String name = account(id).name();
        university.approve("dean", file);
        university.approve("clerk", file);
        assertThat(account(id).name()).isEqualTo(name);
        assertThat(account(id).registrant()).isEqualTo("institution");
    }

    @Test
    void isForThoseWhoRunTheAccount() {
        UUID id = running("BIZ", "custodian");
        assertThatThrownBy(() -> report("stranger", id, contact("2026-03-02", "1"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report("dean", id, contact("2026-03-02", "1"))).isInstanceOf(Forbidden.class);
        Act act = university.by("custodian");
        ReportChange reports = university.bean(ReportChange.class);
        reports.report(act, id, contact("2026-03-02", "0731-88818888"));
        assertThatThrownBy(() -> reports.report(act, id, contact("2026-03-02", "0731-88818888")))
                .isInstanceOf(Repeated.class);
    }

    private static UUID running(String unit, String custodian) {
        String name = "湖南财院变更" + ++number;
        UUID id = university.draft(custodian, unit, name, "wechat-official");
        CaseFile file = university.submit(custodian, id);
        List<String> way = unit.equals("BIZ")
                ? List.of("dean", "clerk", "publicity-head")
                : unit.equals("LIB") ? List.of("librarian", "clerk", "publicity-head") : List.of("dean");
        way.forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file(custodian, id, name, "gh_%012x".formatted(0xc0000 + number),
                LocalDate.parse("2026-03-02")));
        return id;
    }

    private static CaseFile report(String person, UUID id, Map<String, List<String>> form) {
        return university.bean(ReportChange.class).report(university.by(person), id, form);
    }

    private static CaseFile ask(String person, UUID id, String name) {
        Map<String, List<String>> form = new HashMap<>();
        put(form, "name", name, "reason", "专业更名");
        return university.bean(DetermineName.class).ask(university.by(person), id, form);
    }

    private static Map<String, List<String>> form(String happened) {
        Map<String, List<String>> form = new HashMap<>();
        put(form, "happened-on", happened, "reason", "工作调整");
        return form;
    }

    private static Map<String, List<String>> contact(String happened, String contact) {
        Map<String, List<String>> form = form(happened);
        put(form, "items", "contact", "contact", contact);
        return form;
    }

    private static Map<String, List<String>> renamed(String happened, String name) {
        Map<String, List<String>> form = form(happened);
        put(form, "items", "name", "name", name);
        return form;
    }

    private static void put(Map<String, List<String>> form, String... pairs) {
        University.put(form, pairs);
    }

    private static void refused(UUID id, Map<String, List<String>> form, String reason) {
        assertThatThrownBy(() -> report("custodian", id, form)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static Changes changes() {
        return university.bean(Changes.class);
    }

    private static Change changeOf(CaseFile file) {
        return changes().getFor(university.by("clerk"), file.subject().id());
    }

    private static Account account(UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    private static List<Duty> duties(UUID id) {
        return university.bean(Duties.class).openAbout(account(id).asSubject());
    }

    private static Event last(UUID id) {
        return new ArrayList<>(university.bean(Ledger.class).historyOf(account(id).asSubject())).getLast();
    }
}
