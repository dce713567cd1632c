package org.rostra.connectors.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.connectors.wechat.WeChatStub;
import org.rostra.connectors.wechat.WeChatStub.Callback;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.publishing.joint.Delivery;
import org.rostra.publishing.joint.Delivery.State;
import org.rostra.publishing.joint.JointOrder;
import org.rostra.publishing.joint.Way;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Credentials of official accounts (R16), and callbacks that cause a question and nothing else. */
class ConnectionsTest {
    private static final String SECRET = WeChatStub.CREDENTIALS.secret();
    private Connected at;

    @BeforeEach
    void open() throws IOException {
        at = new Connected();
    }

    @AfterEach
    void close() {
        at.close();
    }

    private KeepConnection keep() {
        return at.house.bean(KeepConnection.class);
    }

    /** Custodians and the office, and nobody else: not who supervises, not another unit. */
    @Test
    void itIsEnteredByItsKeepersAndTheOffice() {
        UUID account = at.account("BIZ", Connections.PLATFORM);
        keep().enter(at.university.by("clerk"), account, Connected.entered(Way.DRAFT));
        at.connect(account, Way.AUTOMATIC);
        assertThatThrownBy(() -> keep().enter(at.university.by("dean"), account, Connected.entered(Way.DRAFT)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keep().revoke(at.university.by("stranger"), account)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatCannotBeItIsRefused() {
        UUID account = at.account("BIZ", Connections.PLATFORM);
        UUID weibo = at.account("BIZ", "weibo");
        var good = Connected.entered(Way.DRAFT);
        refused(weibo, good, "NO_OFFICIAL_ACCOUNT");
        refused(account, new Entered("gh_1", SECRET, good.token(), good.aesKey(), good.cover(), Way.DRAFT),
                "APP_ID_WRONG");
        refused(account, new Entered(good.appId(), "", "", "", good.cover(), Way.DRAFT), "SECRET_WRONG");
        refused(account, new Entered(good.appId(), SECRET, good.token(), "short", good.cover(), Way.DRAFT),
                "KEY_WRONG");
        refused(account, new Entered(good.appId(), SECRET, good.token(), "", "", Way.DRAFT), "COVER_WRONG");
    }

    private void refused(UUID account, Entered entered, String reason) {
        assertThatThrownBy(() -> keep().enter(at.university.by("clerk"), account, entered)).isInstanceOfSatisfying(
                Refused.class, one -> {
                    assertThat(one.reason().name()).isEqualTo(reason);
                    assertThat(one.clause().value()).isEqualTo("house.connectors");
                });
    }

    @Test
    void aTrialSaysInWordsWhatIsWrong() {
        UUID account = at.connected(Way.DRAFT);
        var tries = at.house.bean(TryConnection.class);
        assertThat(tries.greet(at.university.by("custodian"), account)).isNull();
        var good = Connected.entered(Way.DRAFT);
        keep().enter(at.university.by("custodian"), account, new Entered(good.appId(), "not-the-secret-at-all",
                good.token(), good.aesKey(), good.cover(), Way.DRAFT));
        assertThat(tries.greet(at.university.by("custodian"), account)).isEqualTo("connectors.wechat-credentials");
        assertThatThrownBy(() -> tries.greet(at.university.by("dean"), account)).isInstanceOf(Forbidden.class);
    }

    /** Way and cover change without the secret being entered again. */
    @Test
    void whatIsLeftBlankStays() {
        UUID account = at.connected(Way.DRAFT);
        var good = Connected.entered(Way.DRAFT);
        keep().enter(at.university.by("custodian"), account, new Entered(good.appId(), "", "", "", "another-cover",
                Way.AUTOMATIC));
        assertThat(at.house.bean(TryConnection.class).greet(at.university.by("custodian"), account)).isNull();
        assertThat(at.house.sql().sql("select way || ' ' || cover from connectors.connection").query(String.class)
                .single()).isEqualTo("AUTOMATIC another-cover");
    }

    /** Revoked, the secret is gone and what waited is owed by hand; what the platform has is for a person to look at. */
    @Test
    void revokedInTheMiddleEverythingGoesOnByHand() {
        UUID waiting = at.connected(Way.AUTOMATIC);
        UUID drafted = at.connected(Way.DRAFT);
        UUID sent = at.connected(Way.AUTOMATIC);
        at.stub.deny("/cgi-bin/freepublish/submit", 45009);
        JointOrder order = at.running();
        at.send();
        at.stub.allow();
        assertThat(at.of(order, waiting).queued()).isTrue();
        at.house.sql().sql("update publishing.delivery set next_try = now() + interval '9 years' where account_id = :a")
                .param("a", waiting).update();
        at.later(Duration.ofMinutes(5));
        at.send();
        assertThat(at.of(order, sent).state()).isEqualTo(State.SENT);
        for (UUID account : List.of(waiting, drafted, sent)) {
            keep().revoke(at.university.by("custodian"), account);
        }
        assertThat(at.house.sql().sql("select count(*) from connectors.secret").query(Integer.class).single()).isZero();
        for (UUID account : List.of(waiting, drafted)) {
            assertThat(at.of(order, account)).satisfies(one -> {
                assertThat(one.state()).isEqualTo(State.WAITING);
                assertThat(one.task()).contains(Delivery.TASK);
            });
        }
        at.later(Duration.ofHours(2));
        at.send();
        assertThat(at.of(order, sent)).satisfies(one -> {
            assertThat(one.state()).isEqualTo(State.UNKNOWN);
            assertThat(one.machine().hindrance()).isEqualTo("connectors.wechat-not-connected");
        });
    }

    /** No secret outlives its account; that of one that only rests stays. */
    @Test
    void theSecretOfAClosedAccountIsDeleted() {
        UUID closed = at.connected(Way.AUTOMATIC);
        UUID resting = at.connected(Way.AUTOMATIC);
        var forget = at.house.bean(ForgetConnections.class);
        at.house.sql().sql("update registry.account set state = 'SUSPENDED' where id = :id").param("id", resting)
                .update();
        assertThat(forget.forget(Act.bySystem(House.now()))).isZero();
        at.house.sql().sql("update registry.account set state = 'CLOSED', closed_on = current_date where id = :id")
                .param("id", closed).update();
        assertThat(forget.forget(Act.bySystem(House.now()))).isEqualTo(1);
        assertThat(at.house.sql().sql("select account_id from connectors.connection c "
                + "where exists (select from connectors.secret s where s.connection_id = c.id)").query(UUID.class)
                .list()).containsExactly(resting);
    }

    /** A canary: the secret stands in no table, log, page or line of the ledger. */
    @Test
    void theSecretIsNowhereToBeSeen() throws Exception {
        var said = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        StringBuilder pages = new StringBuilder();
        UUID account = at.account("BIZ", Connections.PLATFORM);
        try {
            House.Browser custodian = at.house.browser();
            custodian.signIn("custodian", House.PASSWORD);
            String path = "/accounts/" + account + "/connection";
            for (String cover : List.of("", "cover")) {
                HttpResponse<String> sent = custodian.post(path, "_csrf", custodian.token(path), "app-id",
                        WeChatStub.CREDENTIALS.appId(), "secret", SECRET, "token", WeChatStub.CREDENTIALS.token(),
                        "aes-key", WeChatStub.CREDENTIALS.aesKey(), "cover", cover, "way", "AUTOMATIC");
                assertThat(sent.statusCode()).isEqualTo(cover.isEmpty() ? 409 : 303);
                pages.append(sent.body());
            }
            custodian.post(path + "/try", "_csrf", custodian.token(path));
            at.stub.deny("/cgi-bin/draft/add", 48001);
            at.running();
            at.send();
            pages.append(custodian.get(path).body()).append(custodian.get("/accounts/" + account).body());
        } finally {
            System.setOut(before);
        }
        assertThat(pages).contains("cover").contains("平台接口");
        List<String> kept = everything();
        assertThat(kept).anyMatch(row -> row.contains(WeChatStub.CREDENTIALS.appId()));
        for (String canary : List.of(SECRET, WeChatStub.CREDENTIALS.token(), WeChatStub.CREDENTIALS.aesKey())) {
            assertThat(said.toString(StandardCharsets.UTF_8)).doesNotContain(canary);
            assertThat(pages).doesNotContain(canary);
            assertThat(kept).noneMatch(row -> row.contains(canary));
        }
    }

    /** Every row of every table as text, bytes read as letters. */
    private List<String> everything() {
        JdbcClient owner = JdbcClient.create(at.database.owner());
        List<String> rows = new ArrayList<>();
        owner.sql("""
                select format('%I.%I', schemaname, tablename) from pg_tables
                where schemaname not in ('pg_catalog', 'information_schema')
                """).query(String.class).list().forEach(table -> owner.sql("select t.* from " + table + " t")
                .query(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        Object value = row.getObject(i);
                        line.append(value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.ISO_8859_1)
                                : String.valueOf(value)).append('\t');
                    }
                    rows.add(line.toString());
                }));
        return rows;
    }

    /** Without signing in and without a form token, by its signature alone; doubled or lost it changes nothing. */
    @Test
    void aCallbackCausesAQuestionAndNothingElse() {
        UUID account = at.connected(Way.AUTOMATIC);
        JointOrder order = at.running();
        at.send();
        List<Integer> answers = new ArrayList<>();
        at.stub.callbacks(Callback.DOUBLED, (signed, body) -> {
            answers.add(at.callBack(at.house, account, signed, body).statusCode());
            var forged = new org.rostra.connectors.wechat.Signed("0", signed.timestamp(), signed.nonce(), "0");
            answers.add(at.callBack(at.house, account, forged, body).statusCode());
        });
        assertThat(at.send()).as("not yet due").isZero();
        at.stub.finish();
        assertThat(answers).containsExactly(200, 403, 200, 403);
        assertThat(at.of(order, account).state()).as("what it says is not taken for true").isEqualTo(State.SENT);
        assertThat(at.send()).isOne();
        assertThat(at.of(order, account).state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void whatIsTooLargeOrOldOrElsewhereIsNotHeard() {
        UUID account = at.connected(Way.AUTOMATIC);
        at.running();
        at.send();
        List<Integer> answers = new ArrayList<>();
        at.stub.callbacks(Callback.SENT, (signed, body) -> {
            answers.add(at.callBack(at.house, account, signed, body + " ".repeat(70_000)).statusCode());
            at.later(Duration.ofMinutes(6));
            answers.add(at.callBack(at.house, account, signed, body).statusCode());
            answers.add(at.house.browser().postBytes("/callbacks/wechat/" + "a".repeat(43),
                    body.getBytes(StandardCharsets.UTF_8)).statusCode());
        });
        at.stub.finish();
        assertThat(answers).containsExactly(413, 403, 404);
    }
}
