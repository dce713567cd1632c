package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.groups.life.GroupRounds;
import org.rostra.ledger.Act;
import org.rostra.security.House;

/** The life of a class's group on a phone: registered, confirmed with six at once, filed at fifty, renamed, graduated. */
class GroupsJobTest {
    private static final String STUDENT = "管理员（学生）";
    private static final String COUNSELLOR = "辅导员";
    private static final String HEAD = "学院负责人";
    private static final String CLERK = "宣传部经办人";
    private static final String NUMBER = "845612379";
    private static final String NAME = "会计2402班QQ群";
    private static final String RENAMED = "会计2402班学习交流群";

    private static House house;
    private static Chromium chromium;
    private static String group;

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
    void aGroupFromSeptemberToJune() {
        registered();
        signedSixAtOnce();
        filedAtFifty();
        renamedByTwo();
        anOutsider();
        namesCompared();
        educated();
        graduated();
    }

    /** One short screen; what may do as well is shown first. */
    private static void registered() {
        as(STUDENT, visitor -> {
            visitor.go("/groups/new").usable();
            visitor.tick("kind", "class").select("platform", "qq-group").fill("name", NAME).fill("number", NUMBER)
                    .pick("unit", "会计2402", "会计2402班").fill("members", "49").click("登记");
            assertThat(visitor.usable().text()).contains("已登记").contains("待监管员确认").contains("49人")
                    .contains("备案线 50 人").doesNotContain("办理备案");
            group = visitor.page.url().replaceAll(".*/groups/", "");
            visitor.go("/groups/new").tick("kind", "class").select("platform", "qq-group").fill("name", "又一个")
                    .pick("unit", "会计2402", "会计2402班").click("登记");
            assertThat(visitor.usable().text()).contains("请先看能否合用").contains(NAME);
        });
        answers("amber");
    }

    private static void signedSixAtOnce() {
        as(COUNSELLOR, visitor -> {
            visitor.go("/groups/sign").usable();
            assertThat(visitor.text()).contains(NAME).contains("会计2303班班级群").contains("会计2401班班级群");
            int waiting = visitor.page.locator("input[name=key]").count();
            assertThat(waiting).isGreaterThanOrEqualTo(6);
            visitor.page.check("[data-select-page]");
            visitor.click("签署所选");
            assertThat(visitor.text()).contains("已签署 " + waiting + " 项").contains("没有等待您签署的群");
        });
        answers("green");
    }

    private static void filedAtFifty() {
        as(STUDENT, visitor -> {
            visitor.go(page("")).fill("members", "50").click("更新人数");
            assertThat(visitor.usable().text()).contains("人数达到备案线，办理备案").contains("达到备案线");
            visitor.click("提交备案");
            assertThat(visitor.text()).contains("已提交备案");
        });
        as(CLERK, visitor -> {
            visitor.open(NAME).usable();
            assertThat(visitor.text()).contains("群组备案表").contains("50").contains(NUMBER);
            visitor.fill("opinion", "情况属实").click("准予备案");
        });
        as(STUDENT, visitor -> {
            assertThat(visitor.go(page("")).text()).contains("3-KJ2402-QQ-GROUP-2026-").contains("已备案");
            visitor.fill("members", "30").click("更新人数");
            assertThat(visitor.text()).contains("30人").contains("已备案").doesNotContain("办理备案");
        });
    }

    private static void renamedByTwo() {
        as(STUDENT, visitor -> {
            visitor.go(page(""));
            unfold(visitor, "提出改名");
            visitor.fill("name-name", RENAMED);
            visitor.page.locator("#field-name-name").locator("xpath=ancestor::form").locator("button.primary").click();
            assertThat(visitor.usable().text()).contains("已提出，等待另一方签署").contains("待另一方签署");
            assertThat(visitor.page.locator("h1").innerText()).isEqualTo(NAME);
        });
        as(COUNSELLOR, visitor -> {
            visitor.open(NAME);
            assertThat(visitor.usable().text()).contains(RENAMED);
            visitor.click("同意并签署");
            assertThat(visitor.page.locator("h1").innerText()).isEqualTo(RENAMED);
        });
    }

    private static void anOutsider() {
        as(COUNSELLOR, visitor -> {
            visitor.go(page(""));
            unfold(visitor, "邀请校外人员入群");
            visitor.fill("outsider-person", "秦朗清").fill("outsider-affiliation", "实习单位联系人")
                    .pick("outsider-sponsor", "杜朗", "杜朗").fill("outsider-until", "2027-01-31");
            visitor.page.locator("#field-outsider-person").locator("xpath=ancestor::form").locator("button.primary")
                    .click();
            assertThat(visitor.usable().text()).contains("已提出").contains("秦朗清");
        });
        as(STUDENT, visitor -> {
            visitor.open(RENAMED).click("同意并签署");
            assertThat(visitor.usable().text()).contains("秦朗清（实习单位联系人），担保人 杜朗");
        });
        as(HEAD, visitor -> assertThat(visitor.go(page("")).text()).contains("校外人员入群").doesNotContain("担保人 杜朗"));
    }

    /** What was pasted is on the page that answers and nowhere afterwards. */
    private static void namesCompared() {
        as(STUDENT, visitor -> {
            visitor.go(page("/check")).usable();
            visitor.fill("text", "陶凝-会计2402-班长\n潘辰旋\u200b 会计２４０２\n薛姗晨😀\n小可爱\n杜朗（辅导员）\n"
                    + "陶凝 2026-11-20 10:23:11\n大家好，明天下午两点开班会，请准时参加。\n")
                    .click("比对");
            assertThat(visitor.usable().text()).contains("像聊天记录，已丢弃").contains("小可爱").contains("不是实名");
            visitor.click("结束比对，只保存人数");
            assertThat(visitor.text()).contains("比对已结束，只保存了人数").contains("用名册工具核对").doesNotContain("小可爱");
        });
    }

    private static void educated() {
        as(COUNSELLOR, visitor -> {
            visitor.go("/groups/education").usable();
            visitor.page.check("[data-select-page]");
            visitor.fill("topic", "群规和防诈骗").click("登记");
            assertThat(visitor.text()).contains("个群和账号的教育");
            assertThat(visitor.go(page("")).text()).contains("群规和防诈骗");
            assertThat(visitor.go(page("/rules")).usable().text()).contains(RENAMED + "群规").contains("第四条（六）");
        });
    }

    private static void graduated() {
        House.clock(Instant.parse("2028-06-05T02:00:00Z"));
        house.bean(GroupRounds.class).go(() -> Act.bySystem(House.now()));
        as(STUDENT, visitor -> {
            visitor.open(RENAMED);
            assertThat(visitor.usable().text()).contains("毕业班的群：解散或转让");
            unfold(visitor, "提出解散");
            visitor.fill("dissolve-why", "班级毕业");
            visitor.page.locator("#field-dissolve-why").locator("xpath=ancestor::form").locator("button.primary")
                    .click();
        });
        as(COUNSELLOR, visitor -> {
            visitor.go(page("")).click("同意并签署");
            assertThat(visitor.usable().text()).contains("待解散");
        });
        as(STUDENT, visitor -> {
            visitor.go(page("")).click("已在平台上解散");
            assertThat(visitor.usable().text()).contains("已登记解散").contains("已解散");
        });
        answers("grey");
    }

    private static void unfold(Visitor visitor, String summary) {
        visitor.page.locator("summary").filter(new Locator.FilterOptions().setHasText(summary))
                .first().click();
    }

    private static void answers(String colour) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 390)) {
            visitor.go("/check?q=" + NUMBER).usable();
            assertThat(visitor.page.locator(".verdict." + colour).count()).isEqualTo(1);
        }
    }

    private static String page(String path) {
        return "/groups/" + group + path;
    }

    private static void as(String role, Consumer<Visitor> act) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 390)) {
            act.accept(visitor.as(role));
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
