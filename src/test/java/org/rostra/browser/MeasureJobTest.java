package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.security.House;

/** A measure from the lead to an appeal that succeeds, and an award bar that ends on the right day, as each of those concerned sees them. */
class MeasureJobTest {
    private static final String CUSTODIAN = "管理员（教职工）";
    private static final String STUDENT = "管理员（学生）";
    private static final String COUNSELLOR = "辅导员（班级账号监管员）";
    private static final String HEAD = "宣传部负责人";
    private static final String CLERK = "宣传部经办人";
    private static final String AWARDS = "学生工作部负责人（评优限制查询）";

    private static House house;
    private static Chromium chromium;
    private static UUID group;
    private static String path;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        group = house.sql().sql("select id from registry.account where name = '会计2301班班级群'").query(UUID.class).single();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    private static String name(String number) {
        return house.sql().sql("select name from directory.person where number = :number").param("number", number)
                .query(String.class).single();
    }

    @Test
    void aMeasureIsHeardDecidedServedAndFallsOnAppeal() {
        entered();
        spokenTo();
        decidedByTwo();
        appealed();
    }

    private static void entered() {
        as(CUSTODIAN, 1280, visitor -> {
            visitor.go("/accounts/" + group).click("登记成员违规线索").usable();
            visitor.page.locator("main details").evaluateAll("all => all.forEach(one => one.open = true)");
            visitor.fill("number", "2023210006").fill("name", "查无此人").tick("violation", "attack")
                    .fill("summary", "在群内辱骂同学").fill("reporter", "20100627").click("登记线索");
            assertThat(visitor.text()).contains("没有这样的人员");
            assertThat(visitor.page.inputValue("#summary")).as("nothing is lost").isEqualTo("在群内辱骂同学");
            visitor.fill("name", name("2023210006")).click("登记线索").usable();
            path = visitor.page.url().replaceAll(".*/measures/", "/measures/");
            assertThat(visitor.text()).contains("平台管理措施，非纪律处分").contains("线索").doesNotContain(name("20100627"));
            visitor.click("查看报告人");
            assertThat(visitor.text()).contains(name("20100627")).contains("本次查看已留痕");
            visitor.go(path).fill("evidence", "班委书面说明一份").page.locator("form[action$='/verify'] button").click();
            visitor.page.locator("form[action$='/intend'] button").click();
            assertThat(visitor.usable().text()).contains("已告知当事人").contains("陈述申辩的期限未满");
        });
    }

    /** On a phone: what it is about, until when, and never who reported it. */
    private static void spokenTo() {
        as(STUDENT, 390, visitor -> {
            visitor.go("/inbox").usable();
            assertThat(visitor.text()).contains("拟处理告知");
            visitor.go(path).usable();
            assertThat(visitor.text()).contains("平台管理措施，非纪律处分").contains("在群内辱骂同学").contains("第四条（五）")
                    .doesNotContain(name("20100627")).doesNotContain("查看报告人");
            visitor.fill("text", "是对方先骂人，我已道歉").click("提交");
            assertThat(visitor.usable().text()).contains("是对方先骂人");
        });
    }

    private static void decidedByTwo() {
        for (String who : new String[]{CUSTODIAN, COUNSELLOR}) {
            as(who, 1280, visitor -> {
                visitor.go(path).usable();
                visitor.fill("reasons", "事实清楚").click("签署");
                assertThat(visitor.usable().page.inputValue("#reasons")).as("nothing is lost").isEqualTo("事实清楚");
                visitor.fill("adopted", "起因属实，予以考虑").click("签署");
                assertThat(visitor.usable().text()).contains("已签署");
            });
        }
        as(STUDENT, 390, visitor -> assertThat(visitor.go(path).usable().text()).contains("尚未送达，没有生效"));
        as(CUSTODIAN, 1280, visitor -> {
            visitor.go(path).page.locator("form[action$='/serve'] button").click();
            assertThat(visitor.usable().text()).contains("已送达，生效").contains("管理措施决定书");
        });
    }

    private static void appealed() {
        as(STUDENT, 390, visitor -> {
            visitor.go(path).fill("why", "没有查清起因").click("申请复核");
            assertThat(visitor.usable().text()).contains("已申请复核").contains("复核中");
        });
        as(HEAD, 1280, visitor -> {
            visitor.open("待复核").usable();
            visitor.fill("judge-why", "起因未查清").page.locator("button[formaction$='/revoke']").click();
            assertThat(visitor.usable().text()).contains("已撤销");
        });
        as(STUDENT, 390, visitor -> assertThat(visitor.go(path).usable().text()).contains("已撤销").contains("起因未查清"));
        as(CLERK, 1280, visitor -> {
            visitor.go("/measures/counts").usable();
            assertThat(visitor.text()).contains("平台管理警告").doesNotContain(name("2023210006"));
        });
    }

    /** The award office asks about a club: yes until the last day of its bar, no on the next. */
    @Test
    void aBarEndsOnTheRightDay() {
        String club = house.sql().sql("select u.name from conduct.measure m join directory.unit u on u.id = m.unit_id "
                + "where m.part = 'COLLECTIVE' and m.stage = 'SERVED'").query(String.class).single();
        LocalDate until = house.sql().sql("select until from conduct.measure where part = 'COLLECTIVE' "
                + "and stage = 'SERVED'").query(LocalDate.class).single();
        LocalDate served = house.sql().sql("select served_on from conduct.measure where part = 'COLLECTIVE' "
                + "and stage = 'SERVED'").query(LocalDate.class).single();
        assertThat(until).isEqualTo(served.plusYears(1));
        as(AWARDS, 1280, visitor -> {
            visitor.go("/award-checks").usable();
            visitor.fill("purpose", "2026年度优秀社团").fill("names", "名称\n" + club + "\n没有的社团").click("查询");
            assertThat(visitor.text()).contains("1 行不能确定是谁").contains("第 3 行").contains("没有的社团");
            visitor.fill("names", "名称\n" + club + "\n会计学院\n" + name("2023210006") + " 2023210006").click("查询");
            assertThat(visitor.usable().text()).contains("3 人，其中受限 1 人").contains("是，至").contains("评优限制查询结果");
        });
        as(CLERK, 1280, visitor -> assertThat(visitor.go("/award-checks").text()).contains("只有学校指定的部门可以查询"));
        assertThat(barredOn(until, club)).isTrue();
        assertThat(barredOn(until.plusDays(1), club)).isFalse();
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
    }

    private static boolean barredOn(LocalDate day, String club) {
        House.clock(day.atTime(10, 0).atZone(Act.ZONE).toInstant());
        boolean[] barred = new boolean[1];
        as(AWARDS, 390, visitor -> {
            visitor.go("/award-checks").fill("purpose", "2027年度优秀社团").fill("names", club).click("查询");
            barred[0] = visitor.usable().text().contains("是，至");
        });
        return barred[0];
    }

    private static void as(String role, int width, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), width)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
