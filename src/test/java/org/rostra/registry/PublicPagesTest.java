package org.rostra.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rostra.policy.BodyKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public pages and the interface for programs, as a stranger meets them. */
class PublicPagesTest {
    private static final int MOST = 50 * 1024;
    private static RunningRegister world;
    private static RunningRegister.Browser stranger;
    private static Account college;
    private static Account classAccount;

    @BeforeAll
    static void start() throws Exception {
        world = new RunningRegister();
        stranger = world.browser();
        college = world.account(AccountState.RUNNING, "湖南财院会计学院", "weibo", "kjxy", world.accounting,
                BodyKind.COLLEGE, 2);
        classAccount = world.account(AccountState.RUNNING, "会计2601班", "weibo", "kj2601", world.classOne,
                BodyKind.CLASS, 3);
        world.account(AccountState.RUNNING, "学院工作群", "qq-group", "700123456", world.accounting, BodyKind.COLLEGE, 2);
        world.account(AccountState.SUSPENDED, "停用号", "weibo", "tingyong", world.accounting, BodyKind.COLLEGE, 2);
        for (int i = 0; i < 70; i++) {
            world.account(AccountState.RUNNING, "测试号%03d".formatted(i), "douyin", "d" + i, world.publicity,
                    BodyKind.DEPARTMENT, 2);
        }
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(stranger.get(path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/check",
            "/check?q=%E6%B9%96%E5%8D%97%E8%B4%A2%E9%99%A2%E4%BC%9A%E8%AE%A1%E5%AD%A6%E9%99%A2",
            "/check?q=nothing", "/directory", "/check?lang=en", "/directory?lang=en&platform=douyin"})
    void needsNoScriptAndLittleRoom(String path) {
        var page = stranger.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script", "⟦");
        int sheet = stranger.get("/assets/rostra.css").body().getBytes(StandardCharsets.UTF_8).length;
        assertThat(page.body().getBytes(StandardCharsets.UTF_8).length + sheet).isLessThan(MOST);
        assertThat(page.body()).doesNotContain("周宣", "郑会", "吴管");
    }

    @Test
    void leadsTheSignedInToTheirDesk() {
        var home = world.browser(world.member).get("/");
        assertThat(home.statusCode()).isEqualTo(303);
        assertThat(home.headers().firstValue("location")).contains("/desk");
    }

    @Test
    void answersInWordsAndSaysWhatToDo() {
        String genuine = stranger.get("/check?lang=zh&q=" + encoded("湖南财院会计学院")).body();
        assertThat(genuine).contains("真实：是本校已备案的账号", "kjxy", "rel=\"noreferrer nofollow\"", "有效至");
        String reserved = stranger.get("/check?lang=zh&q=" + encoded("湖南财政经济学院奖学金")).body();
        assertThat(reserved).contains("请勿提供个人信息", "告知党委宣传部").doesNotContain("kjxy");
        String hostile = stranger.get("/check?lang=zh&q=" + encoded("<img src=x onerror=alert(1)>")).body();
        assertThat(hostile).contains("&lt;img").doesNotContain("<img src=x");
        assertThat(stranger.get("/check?lang=en&q=nothing").body()).contains("Not found: no such account is filed");
    }

    @Test
    void linksNowhereButToTheWeb() {
        Account bad = world.account(AccountState.RUNNING, "坏链接号", "weibo", "badlink", world.accounting,
                BodyKind.COLLEGE, 2);
        world.sql.sql("update registry.account set link = 'javascript:alert(1)' where id = :id").param("id", bad.id())
                .update();
        assertThat(stranger.get("/check?q=" + encoded("坏链接号")).body()).contains("badlink").doesNotContain(
                "javascript:");
        world.sql.sql("delete from registry.account where id = :id").param("id", bad.id()).update();
    }

    @Test
    void listsOnlyRunningAccountsOfListedTiers() {
        String page = stranger.get("/directory?unit=" + encoded("会计")).body();
        assertThat(page).contains("湖南财院会计学院").doesNotContain("会计2601班", "学院工作群", "停用号", "测试号");
        assertThat(stranger.get("/directory/" + college.id()).statusCode()).isEqualTo(200);
        assertThat(stranger.get("/directory/" + classAccount.id()).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/directory?lang=zh&unit=" + encoded("没有%_")).body()).contains("没有符合条件的账号");
        assertThat(stranger.get("/directory?after=%00~x&unit=%00").statusCode()).isEqualTo(200);
    }

    @Test
    void verifiesForPrograms() {
        var answer = stranger.get("/api/v1/verify?q=https://weibo.com/kjxy");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).contains("*");
        assertThat(answer.headers().allValues("cache-control")).containsExactly("public, max-age=60");
        JsonNode genuine = json("/api/v1/verify?q=https://weibo.com/kjxy");
        assertThat(genuine.get("verdict").asString()).isEqualTo("genuine");
        assertThat(genuine.get("account").get("platformId").asString()).isEqualTo("kjxy");
        assertThat(genuine.get("asOf").asString()).isLessThan(genuine.get("validUntil").asString());
        JsonNode unknown = json("/api/v1/verify?q=https://weibo.com/stranger");
        assertThat(unknown.get("verdict").asString()).isEqualTo("unknown");
        assertThat(unknown.get("account").isNull()).isTrue();
        assertThat(stranger.get("/api/v1/verify").statusCode()).isEqualTo(400);
        assertThat(stranger.get("/check").headers().firstValue("access-control-allow-origin")).isEmpty();
    }

    @Test
    void givesTheDirectoryPageByPage() {
        Set<String> seen = new HashSet<>();
        String after = "";
        int pages = 0;
        while (pages++ < 100) {
            JsonNode page = json("/api/v1/accounts?limit=9&after=" + after);
            page.get("accounts").forEach(one -> assertThat(seen.add(one.get("id").asString())).isTrue());
            if (page.get("next").isNull()) {
                break;
            }
            after = page.get("next").asString();
        }
        assertThat(seen).hasSize(71).contains(college.id().toString());
        assertThat(json("/api/v1/accounts?platform=weibo").get("accounts").size()).isEqualTo(1);
    }

    @Test
    void saysNotModified() {
        String tag = stranger.get("/api/v1/accounts").headers().firstValue("etag").orElseThrow();
        var again = stranger.get("/api/v1/accounts", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=201", "limit=x", "limit=-1", "after=%21", "after=bm90aGluZw",
            "platform=nowhere"})
    void refusesWhatItDoesNotUnderstand(String parameter) {
        var answer = stranger.get("/api/v1/accounts?" + parameter);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.builder().build().readTree(answer.body()).get("error").get("parameter").asString())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }
}
