package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.review.ReviewRounds;
import org.rostra.security.House;

/** December as its people live it: confirmed, signed and concluded by the screen; one put right, one failed and closed. */
class ReviewJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String OTHER_CLERK = "宣传部另一位经办人";
    private static final String HEAD = "学院负责人";
    private static final String CUSTODIAN = "管理员（教职工）";

    private static final String PUBLICITY = "宣传部负责人";
    private static final String COUNSELLOR = "辅导员";
    private static final String RIGHTED = "湖南财院图书馆";
    private static final String FAILED = "湖南财院法学院";

    private static House house;
    private static Chromium chromium;
    private int clicks;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-12-01T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        college();
    }

    /** One custodian keeps an account that the college's head signs, and another that is to fail. */
    private static void college() {
        house.sql().sql("""
                update registry.account set unit_id = (select id from directory.unit where code = 'KJX'), body = 'COLLEGE'
                where name in (:righted, :failed) and platform = 'wechat-official'
                """).param("righted", RIGHTED).param("failed", FAILED).update();
        house.sql().sql("""
                insert into registry.custody (id, account_id, person_id, from_on)
                select gen_random_uuid(), failed.id, c.person_id, '2026-12-01' from registry.custody c
                join registry.account righted on righted.id = c.account_id and righted.name = :righted
                    and righted.platform = 'wechat-official', registry.account failed
                where failed.name = :failed and failed.platform = 'wechat-official' and c.until_on is null
                    and c.person_id = (select id from directory.person where number = '20180991')
                """).param("righted", RIGHTED).param("failed", FAILED).update();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void fromTheFirstConfirmationToTheResult() {
        confirmed();
        signed();
        concludedByTheScreen();
        judgedByTheUnit();
        putRight();
        failed();
        closed();
        told();
    }

    /** A list of groups: one tick for what is kept, a reason where something should be dissolved; on a phone as well. */
    @Test
    void aHeadAnswersForThirtyGroups() {
        as(HEAD, visitor -> {
            visitor.go("/reviews");
            visitor.click("逐个确认");
            groups(java.util.UUID.fromString(visitor.page.url().replaceAll(".*/groups/([0-9a-f-]{36}).*", "$1")));
            visitor.page.reload();
            visitor.usable();
            assertThat(visitor.page.locator(".answer").count()).isEqualTo(30);
            assertThat(visitor.text()).contains("本系统规则").contains("群主").contains("监管员");
            clicks = 0;
            click(visitor.page.locator("input[value=DISSOLVE]").nth(2));
            click(visitor.page.locator("input[name=rest]"));
            click(visitor.page.locator("main .bar button.primary"));
            assertThat(visitor.text()).contains("没有写明理由");
            assertThat(visitor.page.locator("input[value=DISSOLVE]:checked").count()).isEqualTo(1);
            click(visitor.page.locator("input[name=rest]"));
            visitor.page.locator(".why input:visible").fill("项目已经结束");
            click(visitor.page.locator("main .bar button.primary"));
            assertThat(visitor.usable().text()).contains("已答复 30 个群。");
            System.out.printf("a head answered for 30 groups in %d clicks%n", clicks);
            assertThat(clicks).isLessThan(10);
            visitor.click("拟解散").usable();
            assertThat(visitor.text()).contains("项目已经结束").contains("商定");
        });
        try (Visitor phone = new Visitor(chromium.browser(), house.origin(), 390)) {
            phone.as(HEAD).go("/reviews").click("逐个确认").usable();
            int left = phone.page.locator(".answer").count();
            assertThat(left).isBetween(1, 30);
            clicks = 0;
            click(phone.page.locator("input[name=rest]"));
            click(phone.page.locator("main .bar button.primary"));
            assertThat(phone.usable().text()).contains("已答复 " + left + " 个群").contains("都已答复");
            assertThat(phone.complaints).isEmpty();
        }
    }

    /** As many more groups of the unit as fill a screen and begin another. */
    private static void groups(java.util.UUID list) {
        house.sql().sql("""
                with made as (
                    insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body,
                        tier, changed_at)
                    select gen_random_uuid(), 'RUNNING', '课题组交流群' || n, '课题组交流群' || n, 'ketizu' || n, 'qq-group',
                        (880000000 + n)::text, l.unit_id, 'WORK_GROUP', 3, now()
                    from generate_series(1, 30) n, review.group_list l where l.id = :list returning id, pinyin)
                insert into review.group_line (account_id, year, list_id, place, kind)
                select m.id, l.year, l.id, m.pinyin, 'WORK' from made m, review.group_list l where l.id = :list
                """).param("list", list).update();
    }

    /** What the record says is right: one tick for all, one click. */
    private void confirmed() {
        as(CUSTODIAN, visitor -> {
            visitor.go("/reviews").usable();
            assertThat(visitor.text()).contains("待我确认");
            visitor.click("去确认").usable();
            int waiting = visitor.page.locator("input[name=id]").count();
            assertThat(waiting).isPositive();
            visitor.page.locator("[data-select-page]").check();
            visitor.click("勾选的无变化，确认");
            assertThat(visitor.text()).contains("已确认 " + waiting + " 个账号");
        });
    }

    private void signed() {
        as(COUNSELLOR, visitor -> signAll(visitor, 1));
        as(HEAD, visitor -> signAll(visitor, 2));
    }

    private void signAll(Visitor visitor, int least) {
        visitor.go("/reviews/sign").usable();
        int waiting = visitor.page.locator("input[name=seen]:enabled").count();
        assertThat(waiting).isGreaterThanOrEqualTo(least);
        visitor.page.locator("[data-select-page]").click();
        visitor.page.locator("main button.primary").click();
        assertThat(visitor.text()).contains("已签署 " + waiting + " 个").contains("没有待签署的账号");
    }

    /** The dossier of each is on the screen; two clicks pass them all but the two that somebody wants to see closer. */
    private void concludedByTheScreen() {
        as(CLERK, visitor -> {
            visitor.go("/reviews");
            visitor.click("去审核").usable();
            int clean = visitor.page.locator("input[name=seen]:enabled").count();
            assertThat(clean).isGreaterThan(10);
            assertThat(visitor.page.locator(".work li").first().innerText()).contains("备案号").contains("管理员")
                    .contains("监管员");
            visitor.page.locator("[data-select-page]").click();
            line(visitor, RIGHTED).locator("input[name=seen]").click();
            line(visitor, FAILED).locator("input[name=seen]").click();
            visitor.page.locator("main .bar button.primary").click();
            assertThat(visitor.text()).contains("已作出合格结论 " + (clean - 2) + " 个");
        });
    }

    /** The unit concludes on its own third tier; the publicity department sees the result and does not touch it. */
    private static void judgedByTheUnit() {
        String[] part = {""};
        as(HEAD, visitor -> {
            visitor.go("/reviews").usable();
            visitor.click("去审核").usable();
            part[0] = visitor.page.url().replaceAll(".*(/reviews/parts/[0-9a-f-]{36}).*", "$1");
            int clean = visitor.page.locator("input[name=seen]:enabled").count();
            assertThat(clean).isPositive();
            visitor.page.locator("[data-select-page]").click();
            visitor.page.locator("main .bar button.primary").click();
            assertThat(visitor.text()).contains("已作出合格结论 " + clean + " 个");
        });
        as(CLERK, visitor -> {
            visitor.go(part[0] + "?look=CONCLUDED").usable();
            assertThat(visitor.text()).contains("会计学院").contains("合格");
            assertThat(visitor.page.locator("input[name=seen]").count()).isZero();
        });
    }

    private static Locator line(Visitor visitor, String name) {
        return visitor.page.locator(".work li:has(input[name=seen])")
                .filter(new Locator.FilterOptions().setHas(visitor.page.getByText(name,
                        new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))))
                .filter(new Locator.FilterOptions().setHasText("微信公众号"));
    }

    /** Told what to put right, the custodian says how it was; the clerk looks again and it passes. */
    private static void putRight() {
        String review = closer(RIGHTED);
        as(CLERK, visitor -> {
            visitor.go(review);
            visitor.page.locator("button[value=RECTIFY]").click();
            assertThat(visitor.text()).contains("没有写明理由");
            visitor.fill("reasons", "头像与名称不符，请更换").page.locator("button[value=RECTIFY]").click();
            assertThat(visitor.usable().text()).contains("限期整改").contains("头像与名称不符");
        });
        as(CUSTODIAN, visitor -> {
            visitor.go(review).usable();
            visitor.fill("how", "头像已于今日更换").page.locator("form[action$='/rectified'] button").click();
            assertThat(visitor.text()).contains("头像已于今日更换");
        });
        as(CLERK, visitor -> {
            visitor.go(review).usable();
            visitor.fill("reasons", "整改属实").page.locator("button[value=PASS]").click();
            assertThat(visitor.text()).contains("合格").contains("整改属实");
        });
    }

    /** Where the review of an account is looked at by itself. */
    private static String closer(String name) {
        return "/reviews/" + house.sql().sql("""
                select r.id::text from review.review r join registry.account a on a.id = r.account_id
                where a.name = :name and a.platform = 'wechat-official' and r.year = 2026
                """).param("name", name).query(String.class).single();
    }

    /** Noticed first; nobody speaks, and after the term somebody else decides. Then it rests, for everybody to see. */
    private static void failed() {
        String review = closer(FAILED);
        as(CLERK, visitor -> {
            visitor.go(review);
            visitor.fill("reasons", "发布商业推广，未经审核，拟定不合格").page.locator("button[value=INTEND]").click();
            assertThat(visitor.usable().text()).contains("拟不合格，听取意见").contains("不是对人的处分");
        });
        answers("green");
        House.clock(Instant.parse("2026-12-14T02:00:00Z"));
        house.bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        as(CLERK, visitor -> {
            visitor.go(review);
            assertThat(visitor.page.locator("button[value=FAIL]").count()).as("who proposed it does not decide")
                    .isZero();
        });
        as(OTHER_CLERK, visitor -> {
            visitor.go(review);
            visitor.fill("reasons", "期限已过，未作说明，情况属实").page.locator("button[value=FAIL]").click();
            assertThat(visitor.usable().text()).contains("不合格").contains("情况属实");
        });
        answers("red");
    }

    /** It is to be closed: asked, agreed, proved with the platform's answer, and checked by somebody else. */
    private static void closed() {
        String account = "/accounts/" + house.sql().sql("select id::text from registry.account where name = :name "
                + "and platform = 'wechat-official'").param("name", FAILED).query(String.class).single();
        as(HEAD, visitor -> assertThat(visitor.go("/desk").text()).contains("注销"));
        as(CUSTODIAN, visitor -> {
            visitor.go(account + "/closing").usable();
            visitor.select("reason", "review-failed").fill("farewell", "已发停更公告").click("提交注销申请");
            assertThat(visitor.text()).contains("注销申请已提交");
        });
        as(HEAD, visitor -> visitor.decide(FAILED, "同意"));
        as(PUBLICITY, visitor -> visitor.decide(FAILED, "批准"));
        as(CUSTODIAN, visitor -> {
            visitor.go("/desk").page.locator(".work a[href='" + account + "/closing-proof']").first().click();
            visitor.select("way", "platform").fill("closed-on", "2026-12-14");
            visitor.page.setInputFiles("#closing-proof", new FilePayload("注销结果.pdf", "application/pdf",
                    "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)));
            visitor.click("提交证明");
            assertThat(visitor.text()).contains("注销证明已提交");
        });
        answers("red");
        as(CLERK, visitor -> visitor.decide(FAILED, "准予备案"));
        answers("grey");
    }

    private static void answers(String colour) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 390)) {
            visitor.go("/check?q=" + FAILED).usable();
            assertThat(visitor.page.locator(".verdict." + colour).count()).as(visitor.text()).isEqualTo(1);
        }
    }

    private static void told() {
        as(CLERK, visitor -> {
            visitor.go("/reviews/years/2026").usable();
            visitor.click("结果通报").usable();
            assertThat(visitor.text()).contains("年审结果").contains("不合格").contains("不列个人").contains(FAILED);
        });
    }

    private void click(Locator what) {
        what.click();
        clicks++;
    }

    private static void as(String role, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
