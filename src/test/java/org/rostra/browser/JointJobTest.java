package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.security.House;

/** A storm: one text for all accounts, approved, published by hand, refused with a reason, updated and withdrawn. */
class JointJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String PUBLICITY_HEAD = "宣传部负责人";
    private static final String CUSTODIAN = "管理员（教职工）";
    private static final String STUDENT = "管理员（学生）";
    private static final String TITLE = "关于暴雨停课的通告";

    private static House house;
    private static Chromium chromium;
    private static String order;

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
    void everyAccountAnswers() {
        ordered();
        approved();
        published();
        notCarriedOut();
        watched();
        updatedAndWithdrawn();
    }

    private static void ordered() {
        as(CLERK, 1280, visitor -> {
            visitor.go("/joint").usable();
            visitor.click("下达联动发布").usable();
            visitor.fill("title", TITLE).fill("body", "明日全校停课一天。").fill("brief", "明日停课。")
                    .tick("occasion", "CRISIS").click("送审");
            assertThat(visitor.usable().text()).contains("起止时间不对").contains("第八条");
            visitor.fill("until", "2026-11-23T18:00").click("看涉及多少账号");
            assertThat(visitor.text()).containsPattern("现在涉及 \\d+ 个账号");
            visitor.page.locator(".bar button.primary").click();
            assertThat(visitor.usable().text()).contains("待批准").contains("已送审");
            order = visitor.page.url().replaceAll(".*/joint/", "/joint/");
        });
    }

    private static void approved() {
        as(PUBLICITY_HEAD, 1280, visitor -> {
            visitor.open(TITLE).usable().click("批准");
            assertThat(visitor.text()).contains("已批准");
        });
    }

    /** On a phone, from the desk: copied, published, answered with its link. */
    private static void published() {
        as(CUSTODIAN, 390, visitor -> {
            visitor.open(TITLE).usable();
            visitor.click("复制");
            assertThat(visitor.text()).contains("明日全校停课一天").contains("按原文发布");
            visitor.fill("link", "weibo").page.locator("form[action$='/done'] button").click();
            visitor.page.locator("#link").evaluate("input => input.type = 'text'");
            visitor.page.locator("form[action$='/done'] button").click();
            assertThat(visitor.text()).contains("链接不完整");
            visitor.fill("link", "https://weibo.com/1/2").page.locator("form[action$='/done'] button").click();
            assertThat(visitor.usable().text()).contains("已回报").contains("https://weibo.com/1/2");
        });
    }

    private static void notCarriedOut() {
        as(STUDENT, 390, visitor -> {
            visitor.go("/joint").usable();
            visitor.click(TITLE);
            visitor.page.locator("summary").filter(new Locator.FilterOptions().setHasText("不执行")).click();
            visitor.fill("reason", "账号正在更换管理员").click("回报不执行");
            assertThat(visitor.text()).contains("账号正在更换管理员");
        });
    }

    private static void watched() {
        as(CLERK, 1280, visitor -> {
            visitor.go(order).usable();
            assertThat(visitor.text()).containsPattern("已发布 1 / \\d+").contains("图书馆").contains("尚未达到");
            visitor.click("催办未回报的");
            assertThat(visitor.text()).containsPattern("已催办 \\d+ 个账号");
            visitor.go(order + "?state=NOT_CARRIED_OUT");
            assertThat(visitor.text()).contains("账号正在更换管理员");
        });
    }

    private static void updatedAndWithdrawn() {
        as(CLERK, 1280, visitor -> {
            visitor.go(order);
            visitor.page.locator("summary").filter(new Locator.FilterOptions().setHasText("更新口径")).click();
            visitor.fill("body", "停课延长到后天。").click("更新并通知");
            assertThat(visitor.text()).contains("口径已更新").containsPattern("已发布 0 / \\d+").contains("第 2 版");
        });
        as(CUSTODIAN, 1280, visitor -> {
            visitor.go("/joint").click(TITLE);
            assertThat(visitor.page.locator("main").innerText()).contains("停课延长到后天");
        });
        as(CLERK, 1280, visitor -> {
            visitor.go(order);
            visitor.page.locator("summary").filter(new Locator.FilterOptions().setHasText("撤回")).click();
            visitor.fill("why", "预警解除").page.locator("form[action$='/withdraw'] button").click();
            assertThat(visitor.usable().text()).contains("任务已撤回").contains("预警解除");
        });
    }

    private static void as(String role, int width, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), width)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
