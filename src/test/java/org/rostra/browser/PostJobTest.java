package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.directory.Office;
import org.rostra.security.House;

/** What goes out with review: a major post through three people, one of them by telephone at night; an appeal in a group. */
class PostJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String AUTHOR = "管理员（教职工）";
    private static final String FIRST = "社团指导老师";
    private static final String SECOND = "辅导员";
    private static final String HEAD = "学院负责人";
    private static final String STUDENT = "管理员（学生）";
    private static final String TITLE = "会计学院学术周安排";

    private static House house;
    private static Chromium chromium;
    private static String post;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        keeps("20180991");
        keeps("20100627");
        house.sql().sql("update directory.appointment set until_on = '2026-01-01' where office = 'PUBLICITY_OFFICER' "
                + "and unit_id = (select id from directory.unit where code = 'KJX')").update();
        house.sql().sql("""
                insert into directory.appointment (id, person_id, office, unit_id, from_on)
                select gen_random_uuid(), p.id, :office, u.id, '2026-01-02' from directory.person p, directory.unit u
                where p.number = '20180591' and u.code = 'KJX'
                """).param("office", Office.PUBLICITY_OFFICER.name()).update();
    }

    /** One of those whom the demonstration lets in keeps the account of the college as well. */
    private static void keeps(String number) {
        house.sql().sql("""
                insert into registry.custody (id, account_id, person_id, from_on)
                select gen_random_uuid(), a.id, p.id, '2026-01-01' from registry.account a, directory.person p
                where a.name = '湖南财院会计学院' and a.platform = 'wechat-official' and a.state = 'RUNNING'
                    and p.number = :number
                """).param("number", number).update();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void aMajorPostGoesThroughThreePeople() {
        written();
        editedAndSigned();
        agreedByTelephone();
        released();
    }

    private static void written() {
        as(AUTHOR, visitor -> {
            visitor.go("/posts").usable();
            visitor.click("送审稿件").usable();
            visitor.page.getByLabel("湖南财院会计学院 微信公众号").check();
            visitor.click("写稿").usable();
            visitor.fill("post-title", TITLE).fill("post-body", "学术周定于12月7日举行，联系人手机13812345678。\n请各班组织参加。")
                    .click("送审");
            assertThat(visitor.usable().text()).contains("必填，请填写").contains("手机号").contains("仅供参考");
            visitor.select("kind", "major").select("major", "events").select("source", "original")
                    .select("others", "none").select("secrecy", "clear").tick("ai", "no").tick("nine", "clear");
            visitor.click("保存草稿");
            visitor.click("忽略");
            assertThat(visitor.text()).contains("提示已忽略").contains("没有需要提示的");
            visitor.page.locator(".bar button.primary").click();
            assertThat(visitor.usable().text()).contains("已送审").contains("审核中").contains("一审一校");
            post = visitor.page.url().replaceAll(".*/posts/", "/posts/");
        });
    }

    private static void editedAndSigned() {
        as(FIRST, visitor -> {
            visitor.go("/desk").usable();
            visitor.go(post).usable();
            visitor.fill("body", "学术周定于12月7日举行。\n请各班组织参加。").click("保存修改");
            assertThat(visitor.text()).contains("修改已保存").contains("第 2 稿");
            assertThat(visitor.page.locator("del").first().innerText()).contains("13812345678");
            visitor.fill("note", "电话不宜公开").click("添加备注");
            visitor.click("去签署").usable().fill("opinion", "已改").click("同意");
            assertThat(visitor.usable().text()).contains("本环节须先逐项核对清单").contains("依据： 第五条");
            assertThat(visitor.page.inputValue("#opinion")).as("what was written is not lost").isEqualTo("已改");
            confirm(visitor).click("同意");
            assertThat(visitor.text()).contains("已逐项核对第五条所列九类内容");
        });
        as(AUTHOR, visitor -> {
            visitor.go(post);
            assertThat(visitor.text()).contains("第 2 稿").doesNotContain("保存修改").doesNotContain("去签署");
        });
        as(SECOND, visitor -> {
            visitor.go(post);
            assertThat(visitor.text()).contains("电话不宜公开");
            confirm(visitor.click("去签署")).click("同意");
        });
    }

    /** On a Friday night: the head agrees by telephone, the clerk notes it, the head signs on Monday. */
    private static void agreedByTelephone() {
        House.clock(Instant.parse("2026-11-27T14:00:00Z"));
        as(CLERK, visitor -> {
            visitor.go(post);
            visitor.page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("记录口头同意")).click();
            visitor.page.locator("#maker").selectOption(new com.microsoft.playwright.options.SelectOption()
                    .setLabel("上官珈淞"));
            visitor.fill("oral-at", "2026-11-27T21:40").tick("confirmed", "prohibited-kinds").click("记录");
            assertThat(visitor.usable().text()).contains("口头同意已记录").contains("口头同意，待补签").contains("待发布");
        });
        House.clock(Instant.parse("2026-11-30T02:00:00Z"));
        as(HEAD, visitor -> {
            visitor.go("/desk");
            assertThat(visitor.text()).contains("口头同意待补签");
            visitor.go(post).usable();
            visitor.click("补签");
            assertThat(visitor.text()).contains("已办理").doesNotContain("口头同意，待补签");
        });
    }

    private static void released() {
        as(AUTHOR, visitor -> {
            visitor.go(post);
            visitor.fill("at", "2026-11-30T09:30").fill("link", "https://mp.weixin.qq.com/s/abc");
            visitor.page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("与审定稿不同")).click();
            visitor.fill("published", "学术周定于12月8日举行。请各班组织参加。").click("登记");
            assertThat(visitor.usable().text()).contains("发布已登记").contains("已发布").contains("与审定稿不一致");
            visitor.fill("at", "2026-11-30T09:45").click("登记");
            assertThat(visitor.text()).contains("与审定稿一致");
        });
    }

    /** A member asks; owner and supervisor decide, one after the other. */
    @Test
    void anAppealInAGroupIsDecidedByTwo() {
        String title = "为患病同学求助";
        as(SECOND, visitor -> {
            visitor.go("/posts/new").fill("other", "摄影协会会员群").click("写稿");
            assertThat(visitor.text()).contains("摄影协会会员群");
            visitor.fill("post-title", title).fill("post-body", "会员小组发起互助。").select("kind", "charity")
                    .select("source", "original").select("others", "consented").select("secrecy", "clear")
                    .tick("ai", "no").tick("nine", "clear");
            visitor.page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("求助和慈善")).click();
            visitor.fill("appeal-for", "经学工办和家属核实。");
            visitor.page.locator(".bar button.primary").click();
            assertThat(visitor.usable().text()).contains("已送审").contains("管理员审核").contains("监管员审核");
        });
        as(STUDENT, visitor -> visitor.decide(title, "同意"));
        as(FIRST, visitor -> visitor.decide(title, "批准"));
        as(SECOND, visitor -> {
            visitor.go("/posts");
            assertThat(visitor.text()).contains(title).contains("待发布");
        });
    }

    /** The nine kinds are all shown, and one tick says that none applies. */
    private static Visitor confirm(Visitor visitor) {
        assertThat(visitor.page.locator("#decide .points li").count()).isEqualTo(9);
        visitor.page.check("#decide input[name='confirmed']");
        return visitor;
    }

    private static void as(String role, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
