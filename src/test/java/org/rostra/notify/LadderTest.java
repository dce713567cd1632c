package org.rostra.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.procedure.CaseFile;
import org.rostra.registry.change.CustodyWatch;
import org.rostra.security.House;
import org.rostra.web.Frames;

/** 催办: before and after the last day, to the holder, later to those above; once, and never to who has done it. */
class LadderTest {
    private static House house;
    private static University university;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        house.sql().sql("delete from job.scheduled_tasks").update();
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void tellsTheHoldersOnceARungAndTheOfficeLast() {
        university.on("2026-03-02");
        submitted("湖南财院梯级");
        climbDaily("2026-03-02", "2026-03-20");
        List<String> dean = told("dean", "湖南财院梯级");
        assertThat(dean).containsExactly("提醒：待审批 · 湖南财院梯级，2026年3月5日到期，剩 1 个工作日",
                "提醒：待审批 · 湖南财院梯级，2026年3月5日到期，已超期 1 个工作日", "提醒：待审批 · 湖南财院梯级，2026年3月5日到期，已超期 3 个工作日",
                "提醒：待审批 · 湖南财院梯级，2026年3月5日到期，已超期 7 个工作日");
        assertThat(told("secretary", "湖南财院梯级")).isEqualTo(dean);
        for (String clerk : List.of("clerk", "clerk2")) {
            assertThat(told(clerk, "湖南财院梯级"))
                    .containsExactly("知悉：待审批 · 湖南财院梯级，承办人尚未办理，2026年3月5日到期，已超期 7 个工作日");
        }
        assertThat(told("publicity-head", "湖南财院梯级")).isEmpty();
        assertThat(told("custodian", "湖南财院梯级")).isEmpty();
    }

    @Test
    void tellsNothingOfWhatIsDoneAndNobodyWhoDidHisPart() {
        university.on("2026-04-07");
        university.appoint("dean", Office.CLERK, "XCB");
        CaseFile file = submitted("湖南财院已办");
        university.approve("dean", file);
        climbDaily("2026-04-07", "2026-04-20");
        assertThat(told("dean", "湖南财院已办")).isEmpty();
        assertThat(told("secretary", "湖南财院已办")).isEmpty();
        assertThat(told("clerk", "湖南财院已办")).isNotEmpty();
        house.sql().sql(
                "update directory.appointment set until_on = '2026-04-01' where office = 'CLERK' and person_id = :dean")
                .param("dean", university.id("dean")).update();
    }

    @Test
    void theHeadOfTheUnitIsToldOfWhatItsCustodianOwes() {
        UUID account = running("湖南财院失约");
        owed(account, "registry.open", "role/custodian/account/" + account, "file-after-opening", "2026-06-01",
                "2026-06-08");
        climbDaily("2026-06-01", "2026-06-18");
        assertThat(told("custodian", "湖南财院失约")).hasSize(5).first().asString().endsWith("剩 3 个工作日");
        assertThat(told("dean", "湖南财院失约")).hasSize(2).first().asString().startsWith("知悉：")
                .endsWith("已超期 3 个工作日");
        assertThat(told("clerk", "湖南财院失约")).hasSize(1);
        assertThat(told("librarian", "湖南财院失约")).isEmpty();
    }

    @Test
    void aLeavingIsCalledToMindThirtyAndSevenDaysBefore() {
        UUID account = running("湖南财院离任");
        university.on("2026-07-01");
        house.sql().sql(
                "update registry.custody set expected_leave = '2026-09-10' where account_id = :id and person_id = :p")
                .param("id", account).param("p", university.id("custodian")).update();
        for (LocalDate day = LocalDate.parse("2026-07-01"); day.isBefore(LocalDate.parse("2026-09-10")); day = day
                .plusDays(1)) {
            university.on(day.toString());
            foresee();
            climb();
        }
        assertThat(told("custodian", "湖南财院离任")).containsExactly(
                "提醒：离任前办理账号交接 · 湖南财院离任，2026年9月10日到期，剩 22 个工作日", "提醒：离任前办理账号交接 · 湖南财院离任，2026年9月10日到期，剩 5 个工作日");
    }

    @Test
    void theEndOfATermOfOfficeIsAForeseenLeaving() {
        UUID account = running("湖南财院届满");
        university.on("2026-10-12");
        university.appoint("custodian2", Office.PUBLICITY_OFFICER, "BIZ");
        house.sql().sql("""
                update directory.appointment set until_on = '2026-12-01' where person_id = :p and office = 'PUBLICITY_OFFICER'
                """).param("p", university.id("custodian2")).update();
        foresee();
        assertThat(dueOf(account, "custodian2")).containsExactly(LocalDate.parse("2026-12-01"));
        UUID other = running("湖南财院续任");
        university.on("2026-10-12");
        university.appoint("custodian2", Office.DEPUTY, "BIZ");
        foresee();
        assertThat(dueOf(other, "custodian2")).isEmpty();
    }

    @Test
    void tellsNobodyAtNightAndOnDaysOff() {
        university.on("2026-05-06");
        submitted("湖南财院夜里");
        for (String at : List.of("2026-05-08T14:00:00Z", "2026-05-10T02:00:00Z")) {
            House.clock(Instant.parse(at));
            climb();
            assertThat(told("dean", "湖南财院夜里")).isEmpty();
        }
    }

    @Test
    void twoNodesTellOnce() throws Exception {
        university.on("2026-03-23");
        for (int i = 0; i < 30; i++) {
            submitted("湖南财院竞速" + i + "号");
        }
        university.on("2026-03-25");
        List<Callable<Boolean>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(() -> {
                climb();
                return true;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> one : threads.invokeAll(nodes)) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(house.sql().sql("select count(*) from notify.letter where arguments[2] like 't:湖南财院竞速%'")
                .query(Integer.class).single()).isEqualTo(60);
    }

    private static void climbDaily(String first, String last) {
        for (LocalDate day = LocalDate.parse(first); !day.isAfter(LocalDate.parse(last)); day = day.plusDays(1)) {
            university.on(day.toString());
            climb();
            climb();
        }
    }

    private static void climb() {
        university.bean(ClimbLadder.class).climb(Act.bySystem(House.now()));
    }

    private static void foresee() {
        university.bean(CustodyWatch.class).foresee(Act.bySystem(House.now()));
    }

    /** What the person was told of the title, oldest first. */
    private static List<String> told(String person, String title) {
        return university.bean(Inbox.class).listFor(university.by(person), university.bean(Frames.class)
                .texts(Locale.SIMPLIFIED_CHINESE)).reversed().stream().map(Inbox.Line::text)
                .filter(text -> text.contains(title) && !text.contains("批准") && !text.contains("通过")).toList();
    }

    private static CaseFile submitted(String name) {
        return university.submit("custodian", university.draft("custodian", "BIZ", name, "wechat-official"));
    }

    private static UUID running(String name) {
        university.on("2026-03-02");
        UUID id = university.draft("custodian", "BIZ", name, "wechat-official");
        CaseFile file = university.submit("custodian", id);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        String gh = "gh_" + Ids.next().toString().substring(24);
        university.approve("clerk", university.file("custodian", id, name, gh, LocalDate.parse("2026-03-02")));
        return id;
    }

    private static void owed(UUID account, String task, String seat, String rule, String opened, String due) {
        house.sql().sql("""
                insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, due_on,
                    provisional, calendar, opened_at)
                values (:id, :task, 'account', :account, :seat, :rule, '7.1.a', :opened, :due, false, 'none',
                    cast(:opened as date) + time '02:00' at time zone 'UTC')
                """).param("id", Ids.next()).param("task", task).param("account", account).param("seat", seat)
                .param("rule", rule).param("opened", LocalDate.parse(opened)).param("due", LocalDate.parse(due))
                .update();
    }

    private static List<LocalDate> dueOf(UUID account, String person) {
        return house.sql().sql("""
                select due_on from duty.duty where subject_id = :account and seat = 'person/' || :person and ended_at is null
                """).param("account", account).param("person", university.id(person).toString())
                .query(LocalDate.class).list();
    }
}
