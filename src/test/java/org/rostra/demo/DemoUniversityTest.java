package org.rostra.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rostra.Rostra;
import org.rostra.TestDatabase;
import org.rostra.access.Action;
import org.rostra.access.Access;
import org.rostra.directory.Appointments;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.directory.Units;
import org.rostra.ledger.Clock;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.registry.AccountState;
import org.rostra.registry.Attachment;
import org.rostra.registry.Attachments;
import org.rostra.security.DemoPeople;
import org.rostra.security.DemoPeople.DemoPerson;
import org.rostra.web.Frames;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoUniversityTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE.owner());

    @TempDir
    private static Path data;
    private static ConfigurableApplicationContext house;

    @BeforeAll
    static void open() {
        house = start();
    }

    @AfterAll
    static void close() {
        house.close();
        DATABASE.close();
    }

    @Test
    void accountsStandInEveryStateThatTheFacesReach() {
        Map<String, Long> counts = new HashMap<>();
        SQL.sql("select state, count(*) from registry.account group by state")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        assertThat(counts.keySet()).contains("DRAFT", "APPLIED", "APPROVED_TO_OPEN", "RUNNING", "REFUSED",
                "WITHDRAWN", "LAPSED", "TO_BE_FILED");
        assertThat(counts.get(AccountState.RUNNING.name())).isGreaterThan(30);
        assertThat(counts.values().stream().mapToLong(n -> n).sum()).isGreaterThanOrEqualTo(60);
        assertThat(count("select count(distinct tier) from registry.account where state = 'RUNNING'")).isEqualTo(3);
        assertThat(count("select count(distinct body) from registry.account")).isGreaterThanOrEqualTo(9);
        assertThat(count("select count(distinct platform) from registry.account")).isGreaterThanOrEqualTo(9);
    }

    @Test
    void workWaitsInEveryWayThatADeskShows() {
        LocalDate today = house.getBean(Clock.class).today();
        assertThat(count("select count(*) from duty.duty where ended_at is null and due_on < '%s'".formatted(today)))
                .isGreaterThan(2);
        assertThat(count("select count(*) from duty.duty where ended_at is null and urged > 0")).isGreaterThan(1);
        assertThat(count("select count(*) from duty.duty where ended_at is null and task = 'procedure.correct'"))
                .isGreaterThan(1);
        assertThat(count("select count(*) from procedure.step where channel is not null")).isOne();
        assertThat(count("select count(*) from registry.account where remark is not null")).isGreaterThan(3);
    }

    @Test
    void anOldWorkbookLeftAccountsThatAreToBeFiled() {
        assertThat(
                count("select count(*) from registry.account where state = 'TO_BE_FILED' and earlier_approval is null"))
                .isGreaterThan(2);
        assertThat(count(
                "select count(*) from registry.account where state = 'TO_BE_FILED' and earlier_approval is not null"))
                .isGreaterThan(2);
        assertThat(count("select count(*) from registry.account where extra <> '{}'")).isGreaterThan(5);
        assertThat(count("select count(*) from registry.account where state = 'TO_BE_FILED' and unit_id is null"))
                .isGreaterThan(1);
    }

    @Test
    void theLedgerHasNothingToReport() {
        List<Finding> findings = new ArrayList<>();
        assertThat(house.getBean(Ledger.class).check(findings::add)).isGreaterThan(600);
        assertThat(findings).isEmpty();
        assertThat(count("select count(*) from ledger.event where entered_at > now()")).isZero();
    }

    @Test
    void aSecondStartKeepsWhatIsThere() {
        String before = fingerprint();
        house.close();
        house = start();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void everyRoleHasSomebodyWhoCanDoItsPart() {
        Map<String, DemoPerson> roles = new HashMap<>();
        house.getBean(DemoPeople.class).people().forEach(one -> roles.put(one.roleKey(), one));
        assertThat(roles).hasSize(13);
        var frames = house.getBean(Frames.class);
        for (var locale : List.of(java.util.Locale.SIMPLIFIED_CHINESE, java.util.Locale.ENGLISH)) {
            assertThat(roles.keySet()).allMatch(frames.texts(locale)::has);
        }
        may(roles, "publicity-clerk", Action.ACCOUNT_IMPORT);
        may(roles, "publicity-head", Action.FILING_CONFIRM);
        may(roles, "school-leader", Action.ACCOUNT_LIST);
        may(roles, "system-administrator", Action.DIRECTORY_MAINTAIN);
        may(roles, "security-administrator", Action.SEAT_GRANT);
        may(roles, "auditor", Action.LEDGER_CHECK);
        Set<Office> counsels = Set.of(Office.COUNSELLOR);
        assertThat(house.getBean(Appointments.class).of(person(roles, "counsellor"), today()))
                .extracting(one -> one.office()).containsAnyElementsOf(counsels);
        for (String custodian : List.of("staff-custodian", "student-custodian")) {
            assertThat(count("select count(*) from registry.custody where person_id = '%s'"
                    .formatted(person(roles, custodian)))).isGreaterThan(1);
        }
    }

    @Test
    void twoHeadsStandAndAVacancyIsLeftOpen() {
        assertThat(heads("KJX")).hasSize(2);
        assertThat(heads("JXX")).isEmpty();
        assertThat(count("select count(*) from directory.person where name = '张珂'")).isEqualTo(3);
    }

    @Test
    void anAttachmentIsThereToBeRead() throws IOException {
        UUID account = SQL.sql("select subject_id from files.file limit 1").query(UUID.class).single();
        UUID clerk = house.getBean(DemoRoles.class).person("publicity-clerk");
        var act = Deed.by(clerk, house.getBean(Clock.class).now());
        var attachments = house.getBean(Attachments.class);
        Attachment first = attachments.list(act, account).getFirst();
        try (InputStream content = attachments.open(act, account, first.id()).content()) {
            assertThat(content.readNBytes(5)).asString().isEqualTo("%PDF-");
        }
    }

    private static Set<UUID> heads(String code) {
        UUID unit = house.getBean(Units.class).findByCode(code).orElseThrow().id();
        return house.getBean(Seats.class).holders(new Seat.OfficeAt(Office.HEAD, unit), today());
    }

    private static LocalDate today() {
        return house.getBean(Clock.class).today();
    }

    private static UUID person(Map<String, DemoPerson> roles, String role) {
        return java.util.Objects.requireNonNull(roles.get("demo.role." + role)).person();
    }

    private static void may(Map<String, DemoPerson> roles, String role, Action action) {
        var act = Deed.by(person(roles, role), house.getBean(Clock.class).now());
        assertThat(house.getBean(Access.class).open(act, action)).as("%s %s", role, action).isTrue();
    }

    private static String fingerprint() {
        return SQL.sql("""
                select md5(string_agg(e.id || ' ' || e.type, ',' order by e.id))
                    || (select md5(string_agg(a.id || a.state || a.changed_at, ',' order by a.id)) from registry.account a)
                from ledger.event e where e.type not like 'session%'
                """).query(String.class).single();
    }

    private static long count(String query) {
        return SQL.sql(query).query(Long.class).single();
    }

    private static ConfigurableApplicationContext start() {
        var address = DATABASE.address();
        return new SpringApplicationBuilder(Rostra.class).run("--server.port=0", "--rostra.demo=true",
                "--rostra.data=" + data, "--rostra.database.url=" + address.url(),
                "--rostra.database.owner.user=" + address.owner().user(),
                "--rostra.database.owner.password=" + address.owner().password(),
                "--rostra.database.app.user=" + address.app().user(),
                "--rostra.database.app.password=" + address.app().password(), "--rostra.database.connections=4");
    }
}
