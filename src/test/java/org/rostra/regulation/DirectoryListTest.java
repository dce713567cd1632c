package org.rostra.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.directory.Office;
import org.rostra.directory.Person;
import org.rostra.directory.Seat;
import org.rostra.directory.intake.AgreeToList;
import org.rostra.directory.intake.Batch;
import org.rostra.directory.intake.Extent;
import org.rostra.directory.intake.Imports;
import org.rostra.directory.intake.ListImpacts;
import org.rostra.directory.intake.ListKind;
import org.rostra.directory.intake.StagedRow;
import org.rostra.directory.intake.Verdict;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Ids;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.registry.change.ReportChange;
import org.rostra.registry.change.Suggestion;
import org.rostra.registry.change.Suggestions;
import org.rostra.security.House;
import org.rostra.web.Message;

/** 名单: what a list of people or appointments does to accounts, before and after; and what units are told to report. */
class DirectoryListTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

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
        house.sql().sql("""
                update registry.suggestion set ended_on = '2026-01-01';
                update registry.suggestion_account set settled_on = '2026-01-01';
                update registry.account set state = 'CLOSED';
                update duty.duty set ended_at = now() where ended_at is null;
                update directory.person set left_on = '2026-01-01' where number like 'S%'""").update();
    }

    /** Any custodians and any list: the numbers that were shown are those that come true. */
    @Test
    void theNumbersShownAreThoseThatComeTrue() throws IOException {
        long seed = Long.getLong("rostra.seed", System.nanoTime());
        System.out.println("DirectoryListTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 4; round++) {
            monday();
            List<String> students = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                students.add(student(random.nextBoolean() ? "BIZ" : "LIB"));
            }
            for (int i = 0; i < 25; i++) {
                List<String> keepers = new ArrayList<>(students);
                java.util.Collections.shuffle(keepers, random);
                List<String> those = new ArrayList<>(keepers.subList(0, random.nextInt(4)));
                if (random.nextInt(4) == 0) {
                    those.add("custodian");
                }
                account(random.nextBoolean() ? "BIZ" : "BIZ2401", random.nextInt(5) == 0 ? "TO_BE_FILED" : "RUNNING",
                        those.toArray(String[]::new));
            }
            StringBuilder list = new StringBuilder("学号,姓名,单位\nstudent,student,\n");
            students.stream().filter(_ -> random.nextInt(3) > 0).forEach(one -> list.append(one).append(',').append(one)
                    .append(random.nextInt(3) == 0 ? ",LIB\n" : ",BIZ\n"));
            UUID batch = students(list.toString());
            Map<String, List<Object>> told = said(batch);
            Map<String, Integer> orphansEach = each(batch);
            int before = count("select count(*) from duty.open where task like 'change.%-custodian'");
            confirm(batch);
            List<Object> numbers = told.getOrDefault("registry.impact.accounts", List.of(0, 0, 0, 0));
            assertThat(numbers).as("seed %d", seed).containsExactly(
                    count("select count(distinct account_id) from registry.custody c join registry.account a "
                            + "on a.id = c.account_id where a.state <> 'CLOSED' and c.until_on = '2026-03-02'"),
                    count("select count(*) from duty.open where task = 'change.find-custodian'"),
                    count("select count(*) from duty.open where task = 'change.add-custodian'"),
                    count("select count(*) from duty.open where task like 'change.%-custodian'") - before);
            orphansEach.forEach((person, shown) -> assertThat(shown).as("seed %d, %s", seed, person).isEqualTo(count("""
                    select count(distinct d.subject_id) from duty.open d
                    join registry.custody c on c.account_id = d.subject_id and c.until_on = '2026-03-02'
                    join directory.person p on p.id = c.person_id
                    where d.task = 'change.find-custodian' and p.number = '%s'""".formatted(person))));
        }
    }

    @Test
    void officesThatFallVacantAndWhatWaitsForThemAreTold() throws IOException {
        university.person("S-dean", "STAFF");
        university.appoint("S-dean", Office.HEAD, "LIB");
        UUID id = account("LIB", "RUNNING", "S-dean");
        UUID batch = appointments("工号,职务,单位\nlibrarian,主任,LIB\ndean,院长,BIZ\nsecretary,书记,BIZ\nleague-head,书记,TW\n"
                + "publicity-head,部长,XCB\n");
        assertThat(said(batch)).as("another head stays").doesNotContainKey("directory.impact.seats");
        house.sql().sql("""
                insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, provisional,
                    calendar, opened_at)
                values (:id, 'x', 'account', :account, :seat, 'x', '7.2', '2026-03-02', false, 'x', now())
                """).param("id", Ids.next()).param("account", id)
                .param("seat", new Seat.OfficeAt(Office.HEAD, university.unit("LIB")).key()).update();
        UUID all = appointments("工号,职务,单位\ndean,院长,BIZ\nsecretary,书记,BIZ\nleague-head,书记,TW\npublicity-head,部长,XCB\n");
        assertThat(said(all)).containsEntry("directory.impact.seats", List.of(1L)).containsEntry(
                "procedure.impact.office", List.of(1));
        UUID successor = appointments("工号,职务,单位\nstranger,主任,LIB\ndean,院长,BIZ\nsecretary,书记,BIZ\nleague-head,书记,TW\n"
                + "publicity-head,部长,XCB\n");
        assertThat(said(successor)).as("the list names who comes").doesNotContainKey("directory.impact.seats")
                .containsEntry("procedure.impact.office", List.of(1));
    }

    @Test
    void aCustodianWhoLeavesByAListIsToReportOncePerUnit() throws IOException {
        String goes = student("BIZ");
        UUID one = account("BIZ", "RUNNING", goes, "custodian", "custodian2");
        UUID third = account("BIZ2401", "RUNNING", goes, "custodian");
        confirm(students("学号,姓名\nstudent,student\n"));
        assertThat(duties(one)).singleElement().satisfies(duty -> {
            assertThat(duty.task()).isEqualTo("change.suggestion");
            assertThat(duty.seat()).isEqualTo(new Seat.RoleOn("custodian", account(one).asSubject()));
            assertThat(duty.due()).as("no term").isNull();
        });
        assertThat(duties(third)).as("tier 3 is not told").isEmpty();
        String next = student("BIZ");
        UUID two = account("BIZ", "RUNNING", next, "custodian", "custodian2");
        confirm(students("学号,姓名\nstudent,student\n"));
        assertThat(suggestion(two).items()).extracting(Suggestion.Item::account).containsExactlyInAnyOrder(one, two);
        List<Duty> open = new ArrayList<>(duties(one));
        open.addAll(duties(two));
        assertThat(open).as("one desk for the unit").singleElement()
                .satisfies(duty -> assertThat(duty.seat())
                        .isEqualTo(new Seat.OfficeAt(Office.HEAD, university.unit("BIZ"))));
        var suggestions = university.bean(Suggestions.class);
        assertThatThrownBy(() -> suggestions.dismiss(university.by("dean"), one, " "))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.reason().name()).isEqualTo("REASON_MISSING"));
        assertThatThrownBy(() -> suggestions.dismiss(university.by("publicity-head"), one, "x"))
                .isInstanceOf(Forbidden.class);
        suggestions.dismiss(university.by("dean"), one, "已在上周报送");
        assertThat(duties(one)).isEmpty();
        assertThat(duties(two)).isEmpty();
        assertThat(suggestions.find(account(two))).isEmpty();
    }

    @Test
    void whoIsAskedForACustodianIsNotToldAgain() throws IOException {
        String goes = student("BIZ");
        UUID orphan = account("BIZ", "RUNNING", goes);
        UUID fewer = account("BIZ", "RUNNING", goes, "custodian");
        confirm(students("学号,姓名\nstudent,student\n"));
        assertThat(duties(orphan)).extracting(Duty::task).containsExactly("change.find-custodian");
        assertThat(duties(fewer)).extracting(Duty::task).containsExactly("change.add-custodian");
        assertThat(university.bean(Suggestions.class).find(account(orphan))).isEmpty();
    }

    @Test
    void anotherHeadIsToldAndAReportSettlesIt() throws IOException {
        UUID one = account("BIZ", "RUNNING", "custodian", "custodian2");
        UUID two = account("BIZ", "RUNNING", "custodian", "custodian2");
        university.person("S-new-dean", "STAFF");
        UUID batch = bring("giver", ListKind.APPOINTMENTS, "工号,职务,单位\nS-new-dean,院长,BIZ\n", Extent.additions(DAY));
        confirm("giver", batch);
        assertThat(suggestion(one).items()).extracting(Suggestion.Item::cause).containsOnly(Suggestion.Cause.HEAD)
                .hasSize(2);
        Map<String, List<String>> report = new HashMap<>();
        University.put(report, "items", "contact", "contact", "0731-88810000", "happened-on", "2026-03-02", "reason",
                "单位负责人变动");
        university.bean(ReportChange.class).report(university.by("custodian"), one, report);
        assertThat(suggestion(two).items()).extracting(Suggestion.Item::account).containsExactly(two);
        assertThat(duties(two)).extracting(Duty::task).containsExactly("change.suggestion");
        university.bean(ReportChange.class).report(university.by("custodian"), two, report);
        assertThat(university.bean(Suggestions.class).find(account(two))).isEmpty();
        assertThat(count("select count(*) from duty.open where task = 'change.suggestion'")).isZero();
    }

    private static Suggestion suggestion(UUID account) {
        return university.bean(Suggestions.class).find(account(account)).orElseThrow();
    }

    private static Map<String, List<Object>> said(UUID batch) {
        Map<String, List<Object>> said = new HashMap<>();
        Batch shown = university.bean(Imports.class).get(university.by(owner(batch)), batch);
        university.bean(ListImpacts.class).inAll(university.by(owner(batch)), shown)
                .forEach(one -> said.put(one.key(), one.arguments()));
        return said;
    }

    /** How many orphans each of the rows tells, by the person's number. */
    private static Map<String, Integer> each(UUID batch) {
        Imports imports = university.bean(Imports.class);
        Batch shown = imports.get(university.by("keeper"), batch);
        List<StagedRow> rows = imports.rows(university.by("keeper"), batch, null, 0, 1000);
        Map<Integer, List<Message>> each = university.bean(ListImpacts.class).each(university.by("keeper"), shown,
                rows);
        Map<String, Integer> orphans = new HashMap<>();
        rows.stream().filter(row -> row.verdict() == Verdict.LEAVING || row.verdict() == Verdict.MOVED)
                .forEach(row -> orphans.put(row.cells().getFirst(), each.getOrDefault(row.number(), List.of()).stream()
                        .filter(one -> one.key().startsWith("registry.impact.orphans"))
                        .map(one -> (Integer) one.arguments().get(1)).findFirst().orElse(0)));
        return orphans;
    }

    private static String owner(UUID batch) {
        return house.sql().sql("select kind from directory.import_batch where id = :id").param("id", batch)
                .query(String.class).single().equals("PEOPLE") ? "keeper" : "giver";
    }

    private static UUID students(String list) throws IOException {
        return bring("keeper", ListKind.PEOPLE, list,
                new Extent(true, Person.Kind.STUDENT, Set.of(), null, DAY, false));
    }

    private static UUID appointments(String list) throws IOException {
        return bring("giver", ListKind.APPOINTMENTS, list,
                new Extent(true, null, Set.of(Office.HEAD), null, DAY, false));
    }

    private static UUID bring(String by, ListKind kind, String list, Extent extent) throws IOException {
        Path file = Files.writeString(Files.createTempFile("list", ".csv"), list);
        return university.bean(Imports.class).preview(university.by(by), kind, file, "list.csv", extent);
    }

    private static void confirm(UUID batch) {
        confirm("keeper", batch);
    }

    private static void confirm(String by, UUID batch) {
        Batch shown = university.bean(Imports.class).get(university.by(by), batch);
        if (university.bean(AgreeToList.class).needed(university.by(by), shown)) {
            university.bean(AgreeToList.class).agree(university.by(by.equals("keeper") ? "giver" : "keeper"), batch,
                    shown.ends(), "毕业");
        }
        if (shown.writes() > 0) {
            university.bean(Imports.class).confirm(university.by(by), batch);
        }
    }

    private static String student(String unit) {
        String name = "S%04d".formatted(++number);
        house.sql().sql("update directory.person set unit_id = :unit where id = :id")
                .param("id", university.person(name, "STUDENT")).param("unit", university.unit(unit)).update();
        return name;
    }

    private static UUID account(String unit, String state, String... custodians) {
        UUID id = Ids.next();
        house.sql().sql("""
                insert into registry.account (id, state, name, name_key, pinyin, unit_id, body, tier, contact,
                    opened_on, changed_at)
                select :id, :state, :name, :name, :name, u.id, u.kind, case when u.kind in ('COLLEGE', 'DEPARTMENT')
                    then 2 else 3 end, '0731-88811111', '2025-01-01', now() from directory.unit u where u.id = :unit
                """).param("id", id).param("state", state).param("name", "名单" + ++number)
                .param("unit", university.unit(unit)).update();
        for (String one : custodians) {
            house.sql().sql("""
                    insert into registry.custody (id, account_id, person_id, from_on, unit_id)
                    select :id, :account, p.id, '2025-01-01', p.unit_id from directory.person p where p.id = :person
                    """).param("id", Ids.next()).param("account", id).param("person", university.id(one)).update();
        }
        return id;
    }

    private static int count(String sql) {
        return house.sql().sql(sql).query(Integer.class).single();
    }

    private static Account account(UUID id) {
        return university.bean(Accounts.class).getFor(university.by("clerk"), id);
    }

    private static List<Duty> duties(UUID id) {
        return university.bean(Duties.class).openAbout(account(id).asSubject());
    }
}
