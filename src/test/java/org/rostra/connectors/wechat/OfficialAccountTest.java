package org.rostra.connectors.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.connectors.Says;
import org.rostra.connectors.wechat.Outcome.Accepted;
import org.rostra.connectors.wechat.Outcome.Published;
import org.rostra.connectors.wechat.Outcome.Refused;
import org.rostra.connectors.wechat.Outcome.Unknown;
import org.rostra.connectors.wechat.WeChatStub.Callback;

/** Each delivery comes out once, whatever the platform and the way to it do. */
class OfficialAccountTest {
    private static final String SUBMIT = "/cgi-bin/freepublish/submit";
    private static final String DRAFT = "/cgi-bin/draft/add";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final Duration SETTLED = Duration.ofMinutes(10);
    private static final Article ARTICLE = new Article("标题", "宣传部", "摘要", "<p>正文</p>", URI.create(
            "https://news.example.edu.cn/1#top"), "cover");
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T04:00:00Z"));
    private final Remembered remembered = new RememberedInMemory();
    private WeChatStub stub;
    private OfficialAccount account;

    @BeforeEach
    void open() throws IOException {
        stub = new WeChatStub(now::get);
        account = account();
    }

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void aPostComesOut() {
        List<Optional<Outcome>> heard = new ArrayList<>();
        Callbacks callbacks = new Callbacks(WeChatStub.CREDENTIALS, now::get, Duration.ofMinutes(5));
        stub.callbacks(Callback.DOUBLED, (signed, body) -> {
            if (callbacks.hear(signed, body) instanceof Heard.Finished finished) {
                heard.add(account.heard(finished));
            }
        });
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Accepted.class);
        assertThat(account.status("k")).isInstanceOf(Accepted.class);
        stub.finish();
        var published = account.status("k");
        assertThat(published).isInstanceOf(Published.class);
        assertThat(heard).as("the second says nothing new").containsExactly(Optional.of(published), Optional.empty());
        assertThat(stub.publishedInAll()).isOne();
    }

    @Test
    void aLostCallbackIsFoundByAsking() {
        stub.callbacks(Callback.LOST, (_, _) -> {
            throw new AssertionError();
        });
        var accepted = (Accepted) account.publish("k", ARTICLE);
        stub.finish();
        assertThat(account.status("k")).isEqualTo(new Published(URI.create(WeChatStub.link(accepted.reference()))));
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Published.class);
        assertThat(stub.publishedInAll()).isOne();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void anAnswerThatNeverCameIsNoReasonToPublishTwice(boolean keepsDrafts) {
        if (keepsDrafts) {
            stub.keepDrafts();
        }
        stub.slow(SUBMIT, Duration.ofSeconds(3));
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        stub.prompt();
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        stub.finish();
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Published.class);
        assertThat(account().publish("k", ARTICLE)).isInstanceOf(Published.class);
        assertThat(stub.calls(SUBMIT)).isOne();
        assertThat(stub.publishedInAll()).isOne();
    }

    @Test
    void aDraftWhoseAnswerNeverCameIsFoundAgain() {
        stub.slow(DRAFT, Duration.ofSeconds(3));
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        stub.prompt();
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Accepted.class);
        assertThat(stub.calls(DRAFT)).isOne();
        stub.finish();
        assertThat(stub.publishedInAll()).isOne();
    }

    /** Busy is ambiguous: it is asked for again only when it is surely not under way. */
    @Test
    void whatWasNeverHeardIsSaidAgain() {
        stub.deny(SUBMIT, -1);
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Refused(-1, Says.WECHAT_BUSY));
        stub.allow();
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        now.set(now.get().plus(SETTLED));
        stub.deny("/cgi-bin/freepublish/batchget", 45009);
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        stub.allow();
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Accepted.class);
        stub.finish();
        assertThat(account.status("k")).isInstanceOf(Published.class);
        assertThat(stub.publishedInAll()).isOne();
    }

    @Test
    void whatIsGoneAndNotOutIsLeftToAPerson() {
        stub.slow(SUBMIT, Duration.ofSeconds(3));
        account.publish("k", ARTICLE);
        stub.prompt();
        now.set(now.get().plus(SETTLED.multipliedBy(10)));
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Unknown());
        assertThat(stub.calls(SUBMIT)).isOne();
    }

    @Test
    void manyAtOnceAreOne() throws Exception {
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(() -> account().publish("k", ARTICLE));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> one : threads.invokeAll(all)) {
                assertThat(one.get()).isNotInstanceOf(Refused.class);
            }
        }
        stub.finish();
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Published.class);
        assertThat(stub.publishedInAll()).isOne();
        assertThat(stub.calls(SUBMIT)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"48001, WECHAT_REVOKED, false", "61003, WECHAT_REVOKED, false", "40001, WECHAT_REVOKED, false",
            "45009, WECHAT_LIMIT, true", "-1, WECHAT_BUSY, true", "45002, WECHAT_CONTENT, false",
            "99999, WECHAT_REFUSED, false"})
    void aNoSaysWhetherItPasses(int code, Says reason, boolean passes) {
        stub.deny(DRAFT, code);
        Outcome outcome = account.publish("k", ARTICLE);
        assertThat(outcome).isEqualTo(new Refused(code, reason));
        assertThat(((Refused) outcome).passes()).isEqualTo(passes);
        stub.deny(SUBMIT, 48001);
        stub.allow();
        if (code != -1) {
            assertThat(account.publish("k", ARTICLE)).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void revokedAfterwardsIsNotANo() {
        account.publish("k", ARTICLE);
        stub.finish();
        stub.deny("/cgi-bin/freepublish/get", 48001);
        assertThat(account.status("k")).isEqualTo(new Unknown(new Refused(48001, Says.WECHAT_REVOKED)));
        assertThat(account.publish("k", ARTICLE)).isInstanceOf(Unknown.class);
        stub.allow();
        assertThat(account.status("k")).isInstanceOf(Published.class);
    }

    @ParameterizedTest
    @CsvSource({"2, WECHAT_NOT_ORIGINAL", "3, WECHAT_REFUSED", "4, WECHAT_NOT_PASSED", "6, WECHAT_BANNED"})
    void whatThePlatformDoesNotBringOutIsRefused(int ending, Says reason) {
        stub.endWith(ending);
        account.publish("k", ARTICLE);
        stub.finish();
        assertThat(account.status("k")).isEqualTo(new Refused(ending, reason));
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Refused(ending, reason));
        assertThat(stub.publishedInAll()).isZero();
    }

    @Test
    void oneTokenIsAskedForByMany() throws Exception {
        account.draft("first", ARTICLE);
        stub.expireTokens();
        List<Callable<Outcome>> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String key = "k" + i;
            all.add(() -> account.draft(key, ARTICLE));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> one : threads.invokeAll(all)) {
                assertThat(one.get()).isInstanceOf(Accepted.class);
            }
        }
        assertThat(stub.calls(TOKEN)).isEqualTo(2);
        now.set(now.get().plus(Duration.ofHours(2)));
        account.draft("later", ARTICLE);
        assertThat(stub.calls(TOKEN)).isEqualTo(3);
    }

    @Test
    void whereNobodyListensNothingIsLost() {
        stub.close();
        assertThat(account.publish("k", ARTICLE)).isEqualTo(new Refused(0, Says.WECHAT_UNREACHABLE));
        assertThat(remembered.of("k")).isEqualTo(new Progress.Nothing());
        assertThat(account.heard(new Heard.Finished("unknown"))).isEqualTo(Optional.empty());
    }

    @Test
    void secretsDoNotShow() {
        assertThat(WeChatStub.CREDENTIALS).hasToString("credentials");
    }

    private OfficialAccount account() {
        return new OfficialAccount(WeChatStub.CREDENTIALS, stub.base(), Duration.ofSeconds(1), SETTLED, remembered,
                now::get);
    }
}
