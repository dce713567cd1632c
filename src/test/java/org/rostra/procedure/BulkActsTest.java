package org.rostra.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.NotFound;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.procedure.bulk.Bulk;
import org.rostra.procedure.bulk.Bulk.Kind;
import org.rostra.procedure.bulk.Bulk.Line;
import org.rostra.procedure.bulk.Bulk.State;
import org.rostra.procedure.bulk.BulkActs;
import org.rostra.procedure.bulk.BulkWork;
import org.rostra.procedure.bulk.Prospect;
import org.rostra.registry.AccountFilter;
import org.rostra.registry.Accounts;
import org.rostra.security.House;

/** 批量办理: first what would happen to each, then each on its own, and what cannot be done is told line by line. */
class BulkActsTest {
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

    @Test
    void signsEachCaseOnItsOwnAndSaysWhatChangedInBetween() {
        List<CaseFile> files = Stream.generate(() -> submitted("custodian")).limit(4).toList();
        CaseFile own = submitted("dean");
        List<UUID> chosen = duties(Stream.concat(files.stream(), Stream.of(own)).toList());
        List<Prospect> all = preview("dean", Kind.SIGN, chosen, null);
        assertThat(all).filteredOn(Prospect::will).hasSize(4);
        assertThat(all).filteredOn(one -> !one.will()).singleElement()
                .satisfies(one -> assertThat(one.hindrance().orElseThrow().reason().name()).isEqualTo("OWN_CASE"));
        university.approve("secretary", files.get(1));
        Bulk bulk = run("dean", Kind.SIGN, all.stream().filter(Prospect::will).toList(), null);
        assertThat(bulk.lines()).filteredOn(line -> line.state() == State.DONE).hasSize(3);
        assertThat(bulk.lines()).filteredOn(line -> line.state() == State.NOT_DONE).singleElement()
                .satisfies(line -> assertThat(line.says()).isEqualTo("procedure.done-meanwhile"));
        List<Event> signed = files.stream().map(file -> university.bean(Ledger.class).historyOf(file.asSubject())
                .getLast()).toList();
        assertThat(signed).allSatisfy(event -> assertThat(event.type()).isEqualTo("case.approved"));
        assertThat(signed).extracting(Event::operation).doesNotHaveDuplicates();
        files.forEach(file -> assertThat(now(file).step()).isEqualTo(2));
        assertThat(now(own).step()).isEqualTo(1);
    }

    @Test
    void signsOneKindOfStepOnly() {
        List<CaseFile> files = Stream.generate(() -> submitted("custodian")).limit(3).toList();
        files.forEach(file -> university.approve("dean", file));
        UUID id = university.draft("custodian", "BIZ", name(), "wechat-official");
        CaseFile whole = university.submit("custodian", id);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, whole));
        CaseFile filing = university.file("custodian", id, name(), "gh_00000000" + number,
                university.by("clerk").today());
        List<Prospect> all = preview("clerk", Kind.SIGN,
                duties(Stream.concat(files.stream(), Stream.of(filing)).toList()),
                null);
        assertThat(all).filteredOn(Prospect::will).hasSize(3);
        assertThat(reasons(all)).containsExactly("OTHER_KIND");
        assertThat(reasons(preview("dean", Kind.SIGN, duties(files), null))).containsOnly("NOT_YOUR_STEP");
    }

    @Test
    void urgesADutyOnceADay() throws Exception {
        List<CaseFile> files = Stream.generate(() -> submitted("custodian")).limit(5).toList();
        List<UUID> chosen = duties(files);
        List<Prospect> all = preview("clerk", Kind.URGE, chosen, null);
        assertThat(all).allMatch(Prospect::will);
        assertThat(all.getFirst().holders()).containsExactlyInAnyOrder(university.id("dean"),
                university.id("secretary"));
        List<Callable<Bulk>> racing = new ArrayList<>();
        for (String person : List.of("clerk", "clerk2", "publicity-head", "custodian")) {
            racing.add(() -> run(person, Kind.URGE, all, null));
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            long done = threads.invokeAll(racing).stream().mapToLong(one -> get(one).count(State.DONE)).sum();
            assertThat(done).isEqualTo(5);
        }
        assertThat(open(chosen)).allSatisfy(duty -> assertThat(duty.urged()).isEqualTo(1));
        assertThat(letters("dean", "notify.urged", files)).isEqualTo(5);
        assertThat(reasons(preview("clerk", Kind.URGE, chosen, null))).containsOnly("URGED_TODAY");
        assertThat(reasons(preview("stranger", Kind.URGE, chosen, null))).containsOnly("NOT_OPEN_TO_YOU");
        university.on("2026-03-03");
        assertThat(preview("clerk", Kind.URGE, chosen, null)).allMatch(Prospect::will);
    }

    @Test
    void anAssignmentIsAHint() {
        CaseFile file = submitted("custodian");
        university.approve("dean", file);
        List<UUID> chosen = duties(List.of(file));
        assertThat(reasons(preview("clerk", Kind.ASSIGN, chosen, university.id("dean"))))
                .containsExactly("NO_HOLDER_OF_IT");
        assertThat(reasons(preview("dean", Kind.ASSIGN, chosen, university.id("clerk2"))))
                .containsExactly("NOT_OPEN_TO_YOU");
        UUID clerk2 = university.id("clerk2");
        run("clerk", Kind.ASSIGN, preview("clerk", Kind.ASSIGN, chosen, clerk2), clerk2);
        assertThat(open(chosen)).singleElement().satisfies(duty -> assertThat(duty.assignee()).isEqualTo(clerk2));
        assertThat(letters("clerk2", "notify.assigned", List.of(file))).isEqualTo(1);
        assertThat(reasons(preview("clerk", Kind.ASSIGN, chosen, clerk2))).containsExactly("ASSIGNED_ALREADY");
        university.approve("clerk", file);
        CaseFile one = submitted("custodian");
        assertThat(reasons(preview("clerk", Kind.ASSIGN, duties(List.of(one)), clerk2)))
                .containsExactly("NO_HOLDER_OF_IT");
    }

    @Test
    void isBoundedPrivateAndDoneOnce() {
        refused(() -> preview("clerk", Kind.URGE, List.of(), null), "BULK_NONE");
        refused(() -> preview("clerk", Kind.URGE, Stream.generate(UUID::randomUUID).limit(501).toList(), null),
                "BULK_TOO_MANY");
        List<Prospect> all = preview("clerk", Kind.URGE, duties(List.of(submitted("custodian"))), null);
        Act once = university.by("clerk");
        Bulk bulk = acts().confirm(once, Kind.URGE, all.stream().map(Prospect::seen).toList(), null, null);
        assertThatThrownBy(() -> acts().confirm(once, Kind.URGE, all.stream().map(Prospect::seen).toList(), null, null))
                .isInstanceOf(Repeated.class);
        assertThatThrownBy(() -> acts().getFor(university.by("clerk2"), bulk.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acts().getFor(university.by("clerk"), UUID.randomUUID())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatAStoppedNodeLeftBehindIsDoneOnce() {
        List<UUID> chosen = duties(Stream.generate(() -> submitted("custodian")).limit(3).toList());
        Bulk bulk = acts().confirm(university.by("clerk"), Kind.URGE,
                preview("clerk", Kind.URGE, chosen, null).stream().map(Prospect::seen).toList(), null, null);
        assertThat(bulk.lines()).extracting(Line::state).containsOnly(State.WAITING);
        university.bean(BulkWork.class).resume();
        assertThat(open(chosen)).allSatisfy(duty -> assertThat(duty.urged()).isZero());
        House.clock(House.now().plus(Duration.ofMinutes(5)));
        university.bean(BulkWork.class).resume();
        university.bean(BulkWork.class).resume();
        assertThat(open(chosen)).allSatisfy(duty -> assertThat(duty.urged()).isEqualTo(1));
        assertThat(acts().getFor(university.by("clerk"), bulk.id()).bulk().finished()).isNotNull();
    }

    @Test
    void takesWhatThePersonSeesOfTheRegister() {
        CaseFile file = submitted("custodian");
        Accounts accounts = university.bean(Accounts.class);
        for (String person : List.of("clerk", "dean", "custodian")) {
            assertThat(accounts.chosen(university.by(person), AccountFilter.ALL,
                    java.util.Optional.of(java.util.Set.of(file.subject().id())), 10)).hasSize(1);
        }
        assertThat(accounts.chosen(university.by("librarian"), AccountFilter.ALL,
                java.util.Optional.of(java.util.Set.of(file.subject().id())), 10)).isEmpty();
        assertThat(university.bean(Matters.class).open(List.of(file.subject().id()), 10)).singleElement()
                .satisfies(duty -> assertThat(duty.subject()).isEqualTo(file.asSubject()));
    }

    @Test
    void thePagesLeadFromTheDeskToTheResult() {
        CaseFile file = submitted("custodian");
        House.Browser browser = house.browser();
        browser.signIn("dean", House.PASSWORD);
        UUID duty = duties(List.of(file)).getFirst();
        assertThat(browser.get("/desk").body()).contains(duty.toString());
        String preview = send(browser, "/desk/bulk/preview?view=todo", "kind", "sign", "id", duty.toString()).body();
        assertThat(preview).contains("确认签署 1 项").contains(duty + ":1:1");
        var sent = send(browser, "/desk/bulk", "kind", "sign", "line", duty + ":1:1", "line", "nonsense");
        String result = sent.headers().firstValue("location").orElseThrow();
        assertThat(browser.get(result).body()).contains("已办 1 项，未办 0 项，共 1 项");
        assertThat(send(browser, "/desk/export", "scope", "all").headers().firstValue("content-type").orElseThrow())
                .contains("spreadsheetml");
    }

    private static java.net.http.HttpResponse<String> send(House.Browser browser, String path, String... fields) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("_csrf", browser.findToken().orElseThrow()));
        return browser.post(path, all.toArray(String[]::new));
    }

    private static CaseFile submitted(String applicant) {
        number++;
        return university.submit(applicant, university.draft(applicant, "BIZ", name(), "wechat-official"));
    }

    private static String name() {
        return "湖南财院批量" + number + "号";
    }

    private static CaseFile now(CaseFile file) {
        return university.bean(Procedures.class).getFor(university.by("clerk"), file.id());
    }

    private static List<UUID> duties(List<CaseFile> files) {
        return files.stream().flatMap(file -> university.bean(Duties.class).openAbout(file.asSubject()).stream())
                .map(Duty::id).toList();
    }

    private static List<Duty> open(List<UUID> ids) {
        return university.bean(Duties.class).open(ids);
    }

    private static List<Prospect> preview(String person, Kind kind, List<UUID> chosen, @Nullable UUID assignee) {
        return acts().preview(university.by(person), kind, chosen, assignee);
    }

    private static Bulk run(String person, Kind kind, List<Prospect> all, @Nullable UUID assignee) {
        Bulk bulk = acts().confirm(university.by(person), kind, all.stream().map(Prospect::seen).toList(), assignee,
                "同意");
        university.bean(BulkWork.class).begin(bulk.id(), Duration.ofSeconds(30));
        return acts().getFor(university.by(person), bulk.id()).bulk();
    }

    private static List<String> reasons(List<Prospect> all) {
        return all.stream().flatMap(one -> one.hindrance().stream()).map(one -> one.reason().name()).toList();
    }

    private static int letters(String person, String words, List<CaseFile> files) {
        return house.sql().sql("""
                select count(*) from notify.letter where person_id = :person and words = :words and path = any(:paths)
                    and courier = 'INBOX'
                """).param("person", university.id(person)).param("words", words)
                .param("paths", files.stream().map(file -> "/cases/" + file.id()).toArray(String[]::new))
                .query(Integer.class).single();
    }

    private static Bulk get(java.util.concurrent.Future<Bulk> one) {
        try {
            return one.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refused(ThrowingCallable call, String reason) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().name()).isEqualTo(reason));
    }

    private static BulkActs acts() {
        return university.bean(BulkActs.class);
    }
}
