package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.connectors.connection.Connected;
import org.rostra.connectors.wechat.Credentials;
import org.rostra.connectors.wechat.Signed;
import org.rostra.connectors.wechat.WeChatStub;
import org.rostra.connectors.wechat.WeChatStub.Callback;
import org.rostra.publishing.joint.AnswerDelivery;
import org.rostra.publishing.joint.SendDeliveries;
import org.rostra.publishing.joint.Way;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One text for 200 accounts in three ways: by machine, as a draft to confirm, by hand. A platform that loses answers and
 * callbacks and doubles others, and a node that is stopped in the middle.
 */
class JointMachineJobTest {
    private static final int AUTOMATIC = 70;
    private static final int DRAFTS = 66;
    private static final int BY_HAND = 64;
    private static final String TITLE = "关于暴雨停课的通告";

    private static Connected at;
    private static House second;
    private static Chromium chromium;
    private static JdbcClient sql;
    private static String board;
    private static UUID byBrowser;

    @BeforeAll
    static void open() throws IOException {
        at = new Connected();
        second = at.node();
        sql = at.house.sql();
        byBrowser = at.account("BIZ", "wechat-official");
        for (int i = 1; i < AUTOMATIC; i++) {
            at.connected(Way.AUTOMATIC);
        }
        for (int i = 0; i < DRAFTS; i++) {
            at.connected(Way.DRAFT);
        }
        for (int i = 0; i < BY_HAND; i++) {
            at.account("LIB", "weibo");
        }
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        second.close();
        at.close();
    }

    @Test
    void eachComesOutOnceOrIsSaidNotToBeKnown() throws Exception {
        connected();
        badDays();
        ordered();
        oneNodeIsStopped();
        rounds(8);
        confirmedByTheCustodian();
        byHand();
        rounds(40);
        nothingIsDoubledOrDoneWithoutALink();
        watched();
    }

    /** A custodian enters what the platform gave him, and tries it; what was secret is not shown again. */
    private static void connected() {
        Credentials kept = WeChatStub.CREDENTIALS;
        as("custodian", 1280, visitor -> {
            visitor.go("/accounts/" + byBrowser).click("查看").usable();
            visitor.fill("app-id", kept.appId()).fill("secret", "wrong").click("保存");
            assertThat(visitor.usable().text()).contains("AppSecret）没有填写或写法不对");
            shot(visitor, "connection-1280");
            assertThat(visitor.page.inputValue("#app-id")).as("what is no secret is not lost").isEqualTo(kept.appId());
            assertThat(visitor.page.inputValue("#secret")).isEmpty();
            visitor.tick("way", "AUTOMATIC").fill("secret", kept.secret())
                    .fill("token", kept.token()).fill("aes-key", kept.aesKey()).fill("cover", "media-id").click("保存");
            assertThat(visitor.text()).contains("尚未测试");
            assertThat(visitor.page.inputValue("#callback")).contains("/callbacks/wechat/");
            visitor.click("测试");
            assertThat(visitor.usable().text()).contains("已连接");
            assertThat(visitor.page.content()).contains("测试通过").doesNotContain(kept.secret());
        });
        as("custodian", 390, visitor -> {
            visitor.go("/accounts/" + byBrowser + "/connection").usable();
            shot(visitor, "connection-390");
            visitor.fill("address", "https://evil.example/rss").page.locator("form[action$='/feed'] button").click();
            assertThat(visitor.usable().text()).contains("evil.example 不在学校登记的订阅源网站内");
        });
    }

    private static void shot(Visitor visitor, String name) {
        visitor.page.screenshot(new com.microsoft.playwright.Page.ScreenshotOptions().setFullPage(true)
                .setPath(java.nio.file.Path.of("target", name + ".png")));
    }

    /** A fifth of the callbacks is lost, a fifth comes twice, and some answers never arrive. */
    private static void badDays() {
        var ended = new AtomicReference<>("");
        var count = new AtomicInteger();
        at.stub.callbacks(publication -> {
            ended.set(publication);
            return switch (count.getAndIncrement() % 5) {
                case 0 -> Callback.LOST;
                case 1 -> Callback.DOUBLED;
                default -> Callback.SENT;
            };
        }, (signed, body) -> callBack(at.stub.draftOf(ended.get()), signed, body));
        at.stub.lose("/cgi-bin/draft/add", 11);
        at.stub.lose("/cgi-bin/freepublish/submit", 9);
        at.stub.lose("/cgi-bin/freepublish/get", 7);
    }

    private static void callBack(String draft, Signed signed, String body) {
        sql.sql("select account_id from connectors.progress where draft = :draft").param("draft", draft)
                .query((row, _) -> row.getObject(1, UUID.class)).optional()
                .ifPresent(account -> assertThat(at.callBack(second, account, signed, body).statusCode()).isEqualTo(
                        200));
    }

    private static void ordered() {
        as("clerk", 1280, visitor -> {
            visitor.go("/joint/new").fill("title", TITLE).fill("body", "明日全校停课一天。").tick("occasion", "CRISIS")
                    .fill("until", "2026-03-02T20:00");
            visitor.page.locator(".bar button.primary").click();
            board = visitor.page.url().replaceAll(".*/joint/", "/joint/");
        });
        as("publicity-head", 1280, visitor -> visitor.open(TITLE).click("批准"));
        assertThat(count("way = 'AUTOMATIC' and state in ('WAITING', 'SENT')")).isEqualTo(AUTOMATIC);
        assertThat(count("way is null")).isEqualTo(BY_HAND);
    }

    /** In the middle of its work, with calls under way. */
    private static void oneNodeIsStopped() throws InterruptedException {
        at.stub.slow("/cgi-bin/freepublish/submit", Duration.ofMillis(40));
        Thread node = Thread.ofPlatform().start(at::send);
        while (at.stub.calls("/cgi-bin/freepublish/submit") < 20) {
            Thread.sleep(2);
        }
        node.interrupt();
        node.join();
        at.stub.prompt();
        assertThat(count("runner is not null and leased_until > '2026-03-02T02:00:00Z'")).as(
                "left behind in the middle").isPositive();
    }

    /** Both nodes work at once; the platform ends what it was given, and time goes on. */
    private static void rounds(int many) throws Exception {
        for (int i = 0; i < many; i++) {
            at.later(Duration.ofMinutes(3));
            try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
                for (House house : List.of(at.house, second)) {
                    nodes.submit(() -> house.bean(SendDeliveries.class).send());
                }
            }
            at.stub.finish();
        }
    }

    private static void confirmedByTheCustodian() {
        assertThat(count("state = 'TO_CONFIRM'")).isEqualTo(DRAFTS);
        as("custodian", 390, visitor -> {
            visitor.go("/desk");
            visitor.page.locator(".work li").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(
                    "草稿，待确认")).locator(".what a").first().click();
            assertThat(visitor.usable().text()).contains("草稿待确认").contains("请先到平台查看");
            shot(visitor, "delivery-390");
            visitor.click("已查看，发布");
            assertThat(visitor.usable().text()).contains("排队发布");
        });
        List<UUID> drafts = ids("state = 'TO_CONFIRM'");
        AnswerDelivery answering = at.house.bean(AnswerDelivery.class);
        drafts.subList(0, 3).forEach(id -> answering.notCarriedOut(at.university.by("custodian"), id, "与账号定位不符"));
        drafts.subList(3, drafts.size()).forEach(id -> answering.publish(at.university.by("custodian"), id));
    }

    private static void byHand() {
        as("custodian", 390, visitor -> {
            visitor.go("/joint/deliveries/" + ids("state = 'WAITING' and way is null").getFirst());
            visitor.fill("link", "https://weibo.com/1/1").page.locator("form[action$='/done'] button").click();
            assertThat(visitor.usable().text()).contains("人工发布");
        });
        AnswerDelivery answering = at.house.bean(AnswerDelivery.class);
        List<UUID> rest = ids("state = 'WAITING' and way is null");
        rest.subList(2, rest.size()).forEach(id -> answering.done(at.university.by("custodian"), id,
                "https://weibo.com/1/" + id));
    }

    private static void nothingIsDoubledOrDoneWithoutALink() {
        assertThat(at.stub.published().values()).as("each draft at most once").containsOnly(1);
        List<String> sources = at.stub.sources();
        assertThat(sources).as("each delivery at most once").doesNotHaveDuplicates();
        assertThat(count("state in ('DONE', 'CONFIRMED') and link is null")).isZero();
        assertThat(count("state = 'SENT' or state = 'WAITING' and way is not null")).as("bounded").isZero();
        assertThat(count("state = 'CONFIRMED'")).isLessThanOrEqualTo(sources.size());
        assertThat(count("state in ('CONFIRMED', 'UNKNOWN')")).isEqualTo(AUTOMATIC + DRAFTS - 3);
        assertThat(count("state = 'NOT_CARRIED_OUT'")).isEqualTo(3);
        assertThat(count("state = 'DONE'")).isEqualTo(BY_HAND - 2);
        List<String> states = new ArrayList<>();
        sql.sql("select state, count(*) from publishing.delivery group by 1 order by 1").query(row -> {
            states.add(row.getString(1) + " " + row.getInt(2));
        });
        System.out.println("joint release to " + (AUTOMATIC + DRAFTS + BY_HAND) + ": " + states + ", on the platform "
                + sources.size() + ", calls to publish " + at.stub.calls("/cgi-bin/freepublish/submit"));
    }

    private static void watched() {
        for (int width : new int[]{1280, 390}) {
            as("clerk", width, visitor -> {
                visitor.go(board).usable();
                assertThat(visitor.text()).contains("平台已发布").contains("人工发布").contains("按单位").containsPattern(
                        "截至 .*自动更新");
                shot(visitor, "joint-board-" + width);
            });
        }
    }

    private static int count(String where) {
        return sql.sql("select count(*) from publishing.delivery where " + where).query(Integer.class).single();
    }

    private static List<UUID> ids(String where) {
        return sql.sql("select id from publishing.delivery where " + where + " order by id").query((row, _) -> row
                .getObject(1, UUID.class)).list();
    }

    private static void as(String number, int width, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), at.house.origin(), width)) {
            visitor.signedIn(number, House.PASSWORD);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
