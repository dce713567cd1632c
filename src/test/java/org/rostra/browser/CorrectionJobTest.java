package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.publishing.ReleasePost;
import org.rostra.publishing.correction.AnswerCopy;
import org.rostra.security.House;

/** A mistake that was copied forty times: warned of from a phone, taken by whoever is on duty, corrected everywhere. */
class CorrectionJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String CUSTODIAN = "管理员（教职工）";
    private static final String STUDENT = "管理员（学生）";
    private static final int COPIES = 40;
    private static final String TEXT = "关于2026年度奖学金评定的通知：各学院请于十一月三十日前将名单报送学生工作部，公示期为五个工作日，公示无异议后上报，逾期不予受理，联系人见附件。";

    private static House house;
    private static Chromium chromium;
    private static UUID account;
    private static String name;
    private static String correction;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        account = house.sql().sql("""
                select a.id from registry.account a join registry.custody c on c.account_id = a.id
                join directory.person p on p.id = c.person_id
                where p.number = '20180991' and a.state = 'RUNNING' and c.until_on is null order by a.name limit 1
                """).query(UUID.class).single();
        name = house.sql().sql("select name from registry.account where id = :id").param("id", account)
                .query(String.class).single();
        copied();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    /** Forty accounts of others that released the same, every fourth with a line of its own. */
    private static void copied() {
        UUID keeper = person("2023210006");
        for (int i = 0; i < COPIES; i++) {
            UUID id = Ids.next();
            UUID post = Ids.next();
            house.sql().sql("""
                    with a as (insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id,
                            unit_id, body, tier, filing_number, filed_on, changed_at)
                        select :id, 'RUNNING', :name, :name, :name, 'weibo', :name, unit_id, body, 2, :name, '2024-03-01',
                            now() from registry.account where id = :like returning id, unit_id),
                    c as (insert into registry.custody (id, account_id, person_id, from_on)
                        select gen_random_uuid(), id, :keeper, '2024-03-01' from a),
                    p as (insert into publishing.post (id, state, account_id, unit_id, applicant_id, created_at)
                        select :post, 'APPROVED', id, unit_id, :keeper, now() from a returning id, account_id),
                    t as (insert into publishing.target (post_id, account_id) select id, account_id from p)
                    insert into publishing.wording (post_id, version, title, body, written_by, written_at)
                    select id, 1, '奖学金评定通知', :text, :keeper, now() from p
                    """).param("id", id).param("post", post).param("name", "转载号" + i).param("like", account)
                    .param("keeper", keeper).param("text", i % 4 == 0 ? "转发学校通知，请相互转告。" + TEXT : TEXT).update();
            house.bean(ReleasePost.class).note(by(keeper), post,
                    new ReleasePost.Published(id, House.now(), "https://weibo.com/" + i, ""));
        }
    }

    private static UUID person(String number) {
        return house.sql().sql("select id from directory.person where number = :number").param("number", number)
                .query(UUID.class).single();
    }

    private static Act by(UUID person) {
        return Act.of(new Actor.Person(person), Ids.next(), House.now());
    }

    @Test
    void aMistakeIsCorrectedEverywhere() {
        warned();
        taken();
        dealtWith();
        copiesAnswered();
        closed();
    }

    /** Three fields, on a phone. */
    private static void warned() {
        as(STUDENT, 390, visitor -> {
            visitor.go("/warnings").usable();
            visitor.click("报送预警").usable();
            visitor.page.locator("main form button.primary").click();
            assertThat(visitor.text()).contains("没有写明发现了什么、在哪里");
            visitor.fill("what", "奖学金通知的截止日期写错").fill("place", name).tick("urgent", "true");
            visitor.page.locator("main form button.primary").click();
            assertThat(visitor.usable().text()).contains("已送达值班人员");
        });
    }

    private static void taken() {
        as(CLERK, 1280, visitor -> {
            visitor.open("奖学金通知的截止日期写错").usable();
            assertThat(visitor.text()).contains(name).contains("紧急");
            visitor.tick("nature", "reputation").click("转为纠错，通知管理员");
            assertThat(visitor.usable().text()).contains("已转为纠错").contains("预警");
            correction = visitor.page.url().replaceAll(".*/corrections/", "/corrections/");
            visitor.click("查看发现人");
            assertThat(visitor.text()).contains("本次查看已留痕");
        });
    }

    private static void dealtWith() {
        as(CUSTODIAN, 390, visitor -> {
            visitor.open("奖学金通知的截止日期写错").usable();
            assertThat(visitor.text()).contains("先存证，再登记措施").doesNotContain("查看发现人");
            visitor.fill("text", TEXT).page.locator("form[action$='/evidence'] button").click();
            visitor.tick("kind", "corrected").page.locator("form[action$='/measure'] button").click();
            assertThat(visitor.usable().text()).contains("措施已登记").doesNotContain("存证晚于处理");
            visitor.click("查找相同稿件").usable();
            assertThat(visitor.text()).contains("找到 " + COPIES + " 篇").contains("文字相同").containsPattern("相近 \\d+%");
            visitor.click("通知管理员一并处理");
            assertThat(visitor.text()).contains("已通知 " + COPIES + " 个账号").contains("已处理 0 / " + COPIES);
        });
    }

    /** Two answered by hand as a custodian does, the rest as fast as the face takes them. */
    private static void copiesAnswered() {
        as(STUDENT, 390, visitor -> {
            visitor.open("转载号").usable();
            visitor.tick("kind", "deleted").page.locator("form[action$='/handled'] button").click();
            assertThat(visitor.usable().text()).contains("已处理").contains("删除");
            visitor.open("转载号");
            visitor.page.locator("summary").filter(new Locator.FilterOptions().setHasText("无须处理")).click();
            visitor.fill("reason", "已经按正确日期发布").click("回报无须处理");
            assertThat(visitor.text()).contains("已经按正确日期发布");
        });
        List<UUID> left = house.sql().sql("select id from publishing.copy_task where state = 'WAITING'")
                .query(UUID.class).list();
        assertThat(left).hasSize(COPIES - 2);
        UUID keeper = person("2023210006");
        as(CLERK, 1280, visitor -> {
            visitor.go(correction);
            visitor.page.locator("form[action$='/close'] button").click();
            assertThat(visitor.text()).contains("还有相同稿件没有处理");
        });
        left.forEach(copy -> house.bean(AnswerCopy.class).handled(by(keeper), copy, "deleted", House.now()));
    }

    private static void closed() {
        as(CLERK, 1280, visitor -> {
            visitor.open("奖学金通知的截止日期写错").usable();
            assertThat(visitor.text()).contains("已处理 " + COPIES + " / " + COPIES);
            visitor.fill("closing", "各账号均已更正").page.locator("form[action$='/close'] button").click();
            assertThat(visitor.usable().text()).contains("已结案").contains("各账号均已更正");
        });
        assertThat(house.sql().sql("select count(*) from duty.open where task like 'correction.%' "
                + "and subject_id::text = :id").param("id", correction.replaceAll(".*/", "")).query(Integer.class)
                .single()).isZero();
    }

    private static void as(String role, int width, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), width)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
