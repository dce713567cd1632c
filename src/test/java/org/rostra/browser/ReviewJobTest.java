package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.review.ReviewRounds;
import org.rostra.security.House;

/** December as its people live it: confirmed, signed and concluded by the screen; one put right, one that fails. */
class ReviewJobTest {
    private static final String CLERK = "宣传部经办人";
    private static final String OTHER_CLERK = "宣传部另一位经办人";
    private static final String HEAD = "学院负责人";
    private static final String CUSTODIAN = "管理员（教职工）";

    private static House house;
    private static Chromium chromium;
    private int clicks;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-12-01T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
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
        putRight();
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
            assertThat(visitor.usable().text()).contains("已答复 30 个群（选择 30 个）");
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
            visitor.page.locator("input[name=id]").first().check();
            visitor.click("勾选的无变化，确认");
            assertThat(visitor.text()).contains("已确认 1 个账号");
        });
    }

    private void signed() {
        as(HEAD, visitor -> {
            visitor.go("/reviews/sign").usable();
            int waiting = visitor.page.locator("input[name=seen]:enabled").count();
            assertThat(waiting).isGreaterThanOrEqualTo(2);
            clicks = 0;
            click(visitor.page.locator("[data-select-page]"));
            click(visitor.page.locator("main button.primary"));
            assertThat(visitor.text()).contains("已签署 " + waiting + " 个").contains("没有待签署的账号");
            System.out.printf("a head signed %d accounts in %d clicks%n", waiting, clicks);
            assertThat(clicks).isLessThan(20);
        });
    }

    /** The dossier of each is on the screen; two clicks pass them all. */
    private void concludedByTheScreen() {
        as(CLERK, visitor -> {
            visitor.go("/reviews");
            visitor.click("去审核").usable();
            int clean = visitor.page.locator("input[name=seen]:enabled").count();
            assertThat(clean).isGreaterThan(10);
            assertThat(visitor.page.locator(".work li").first().innerText()).contains("备案号").contains("管理员")
                    .contains("监管员");
            visitor.page.locator("input[name=seen]:enabled").last().scrollIntoViewIfNeeded();
            clicks = 0;
            click(visitor.page.locator("[data-select-page]"));
            click(visitor.page.locator("input[name=seen]:enabled").last());
            click(visitor.page.locator("main .bar button.primary"));
            assertThat(visitor.text()).contains("已作出合格结论 " + (clean - 1) + " 个");
            System.out.printf("a reviewer passed %d accounts in %d clicks: %.2f each%n", clean - 1, clicks,
                    clicks / (double) (clean - 1));
            assertThat(clicks / (double) (clean - 1)).isLessThanOrEqualTo(2);
        });
    }

    /** The one that was left is looked at by itself: told to be put right, and passed when it was. */
    private void putRight() {
        String[] review = {""};
        as(CLERK, visitor -> {
            visitor.go("/reviews");
            visitor.click("去审核");
            visitor.click("查看").usable();
            review[0] = visitor.page.url().replaceAll(".*(/reviews/[0-9a-f-]{36}).*", "$1");
            visitor.page.locator("button[value=RECTIFY]").click();
            assertThat(visitor.text()).contains("没有写明理由");
            visitor.fill("reasons", "头像与名称不符，请更换").page.locator("button[value=RECTIFY]").click();
            assertThat(visitor.usable().text()).contains("限期整改").contains("头像与名称不符");
            visitor.page.fill("#reasons", "整改期间发布商业推广，拟定不合格");
            visitor.page.locator("button[value=INTEND]").click();
            assertThat(visitor.text()).contains("拟不合格，听取意见").contains("不是对人的处分");
        });
        House.clock(Instant.parse("2026-12-14T02:00:00Z"));
        house.bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
        as(OTHER_CLERK, visitor -> {
            visitor.go(review[0]);
            visitor.fill("reasons", "期限已过，未作说明，情况属实").page.locator("button[value=FAIL]").click();
            assertThat(visitor.usable().text()).contains("不合格").contains("情况属实");
        });
    }

    private static void told() {
        as(CLERK, visitor -> {
            visitor.go("/reviews/years/2026").usable();
            visitor.click("结果通报").usable();
            assertThat(visitor.text()).contains("年审结果").contains("不合格").contains("不列个人");
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
