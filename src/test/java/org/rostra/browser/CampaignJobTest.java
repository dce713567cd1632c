package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.security.House;

/** A campaign in a real browser: launched, answered, reported as nothing, seen on the board, ended. */
class CampaignJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String HEAD = "学院负责人";
    private static final String TITLE = "2026年秋季普查";

    private static House house;
    private static Chromium chromium;
    private static String board;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void aCampaignFromItsLaunchToItsEnd() {
        launched();
        as(HEAD, visitor -> {
            visitor.open(TITLE + " · 会计学院").usable().click("零报告");
            assertThat(visitor.usable().text()).contains("不能直接零报告").contains("无法访问");
            visitor.click("返回逐个答复").click("全部");
            assertThat(visitor.text()).contains("已答复");
            visitor.go("/campaigns").usable();
            assertThat(visitor.text()).contains(TITLE).contains("已回复");
        });
        // The same head answers for the other college in this test, which has no account.
        as(HEAD, visitor -> {
            visitor.open(TITLE).click("零报告");
            assertThat(visitor.text()).contains("已零报告");
        });
        as(CLERK, visitor -> {
            visitor.go(board).usable();
            assertThat(visitor.text()).contains("零报告").contains("已回复").doesNotContain("催办未回复");
            visitor.page.click("summary:has-text('结束')");
            visitor.click("确认结束");
            assertThat(visitor.text()).contains("已结束");
        });
    }

    private static void launched() {
        as(CLERK, visitor -> {
            visitor.go("/campaigns/new").usable().click("发起普查").usable();
            visitor.fill("title", TITLE).fill("due", "2026-11-28").tick("scope", "CHOSEN")
                    .fill("units", "会计学院\n" + bare()).click("预览范围");
            assertThat(visitor.usable().text()).contains("将有 2 个单位答复").contains("向 2 个单位发起");
            visitor.click("向 2 个单位发起");
            assertThat(visitor.usable().text()).contains("截止日是休息日");
            visitor.fill("due", "2026-11-27").click("预览范围").click("向 2 个单位发起");
            assertThat(visitor.usable().text()).contains("已发起").contains("未回复");
            board = visitor.page.url().replaceFirst("^https?://[^/]+", "");
            visitor.click("普查名单").usable();
            visitor.page.setInputFiles("#file", new FilePayload("census.csv", "text/csv",
                    ("链接,是否可访问\n" + link() + ",否\n无,是\n").getBytes(StandardCharsets.UTF_8)));
            visitor.click("读取并预览");
            assertThat(visitor.usable().text()).contains("已登记，无法访问").contains("采用 1 行").contains("下载未采用的 1 行");
            visitor.click("采用 1 行");
            assertThat(visitor.text()).contains("1 个账号提示核实");
        });
    }

    /** A unit without accounts, headed by the head of the college. */
    private static String bare() {
        return house.sql().sql("""
                with head as (
                    select o.person_id from directory.office_held o join directory.unit u on u.id = o.unit_id
                    where u.name = '会计学院' and o.office = 'HEAD'),
                bare as (
                    select u.id, u.name from directory.unit u where u.kind = 'DEPARTMENT' and not exists (
                        select from registry.account a join directory.unit b on b.id = a.unit_id where u.id = any(b.path))
                    order by u.name limit 1),
                given as (
                    insert into directory.appointment (id, person_id, office, unit_id, from_on)
                    select gen_random_uuid(), h.person_id, 'HEAD', b.id, '2026-01-01' from head h, bare b)
                select name from bare
                """).query(String.class).single();
    }

    private static String link() {
        return house.sql().sql("""
                select canonical_id from registry.account a join directory.unit u on u.id = a.unit_id
                where u.name = '会计学院' and a.platform = 'wechat-official' and a.state = 'RUNNING' limit 1
                """).query(String.class).single();
    }

    private static void as(String role, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            deeds.accept(visitor.as(role));
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
