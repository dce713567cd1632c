package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.rostra.commands.Shell;
import org.rostra.ledger.Entry;
import org.rostra.ledger.Ledger;
import org.rostra.policy.BodyKind;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The auditor reads what happened, not what people wrote, and sees what was altered. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LedgerPagesTest {
    private static final int ENTRIES = 130;
    private static RunningRegister world;
    private static Account account;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        account = world.account(AccountState.RUNNING, "账号", "weibo", "one", world.accounting, BodyKind.COLLEGE, 2);
        for (int i = 0; i < ENTRIES; i++) {
            int number = i;
            new TransactionTemplate(world.get(PlatformTransactionManager.class)).execute(_ -> world.get(Ledger.class)
                    .record(world.by(world.publicityHead), Entry.of(account.asSubject(), "account.remarked")
                            .with("number", number).withheld("remark", "只给办事的人看")));
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    @Order(1)
    void showsTheLatestPageByPage() {
        var auditor = world.browser(world.auditor);
        String page = auditor.get("/ledger").body();
        assertThat(page).contains("修改备注", "周宣", account.id().toString()).doesNotContain("只给办事的人看", "⟦");
        int lines = 0;
        String path = "/ledger";
        while (path != null) {
            String body = auditor.get(path).body();
            lines += body.split("account.remarked", -1).length - 1;
            var next = java.util.regex.Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(body);
            path = next.find() ? next.group(1) : null;
        }
        assertThat(lines).isEqualTo(ENTRIES);
    }

    @Test
    @Order(2)
    void withholdsWhatPeopleWrote() {
        String history = world.browser(world.auditor).get("/ledger?kind=account&id=" + account.id()).body();
        assertThat(history).contains("〔隐去〕", "number").doesNotContain("只给办事的人看");
        assertThat(world.browser(world.auditor).get("/ledger?kind=account&id=" + UUID.randomUUID()).body())
                .contains("没有这一对象的存证");
        assertThat(world.browser(world.auditor).get("/ledger?kind=%3Cb%3E&id=x&before=x").statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void isTheAuditorsAlone() {
        for (UUID person : List.of(world.publicityHead, world.collegeHead, world.member)) {
            assertThat(world.browser(person).get("/ledger").statusCode()).isEqualTo(404);
            assertThat(world.browser(person).post("/ledger/check", "x=1").statusCode()).isEqualTo(404);
        }
    }

    @Test
    @Order(4)
    void checksTheWholeLedger() throws Exception {
        assertThat(checked()).contains("台账完整").contains(ENTRIES + " 条");
        assertThat(verify("--json").out())
                .isEqualToIgnoringNewLines("{\"lines\":%d,\"findings\":[]}".formatted(ENTRIES));
        assertThat(verify().code()).isZero();
        assertThat(ofTheSettings()).isZero();
    }

    @Test
    @Order(5)
    void namesWhatWasAltered() throws Exception {
        world.sql.sql("update ledger.private set value = '改过' where event_id = (select id from ledger.event"
                + " where version = 7)").update();
        world.sql.sql("delete from ledger.pending where event_id = (select id from ledger.event where version = 9)")
                .update();
        assertThat(checked()).contains("发现 2 处问题", "隐去的值被改动", "不在待封存之列", "account:" + account.id());
        Answer answer = verify("--json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains("\"VALUE_ALTERED\"", "\"version\":7", "\"LOST_FROM_SEALING\"");
        assertThat(verify().out()).contains("版本 9");
    }

    @Test
    @Order(6)
    void tellsWrongUseFromAFinding() {
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/none").code()).isEqualTo(2);
        assertThat(run("--url", "jdbc:postgresql://127.0.0.1:1/none", "--user", "x").code()).isEqualTo(2);
        assertThat(run("--data", "/nonexistent/rostra").code()).isEqualTo(2);
        assertThat(new Shell().run(Map.of("rostra.database.url", "jdbc:postgresql://127.0.0.1:1/none"), "verify"))
                .as("settings that are incomplete").isEqualTo(2);
        assertThat(run("--nonsense").code()).isEqualTo(2);
    }

    private static String checked() throws Exception {
        var auditor = world.browser(world.auditor);
        assertThat(auditor.post("/ledger/check", "x=1").statusCode()).isEqualTo(303);
        for (int tries = 0; tries < 600; tries++) {
            String page = auditor.get("/ledger/check").body();
            if (!page.contains("<progress")) {
                return page;
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the check did not end");
    }

    private record Answer(int code, String out) {}

    /** The command on this database, with the password where a test may put it: in the address. */
    private static Answer verify(String... more) {
        var owner = world.address().owner();
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("--url",
                world.address().url() + "?password=" + owner.password(), "--user", owner.user()),
                java.util.stream.Stream.of(more)).toArray(String[]::new);
        return run(all);
    }

    /** The server that the settings name, as its application's role. */
    private static int ofTheSettings() {
        var address = world.address();
        return new Shell().run(Map.of("rostra.database.url", address.url(), "rostra.database.owner.user",
                address.owner().user(), "rostra.database.owner.password", address.owner().password(),
                "rostra.database.app.user", address.app().user(), "rostra.database.app.password",
                address.app().password()), "verify");
    }

    private static Answer run(String... arguments) {
        var shell = new Shell();
        int code = shell.run(java.util.stream.Stream.concat(java.util.stream.Stream.of("verify"),
                java.util.stream.Stream.of(arguments)).toArray(String[]::new));
        return new Answer(code, shell.out());
    }
}
