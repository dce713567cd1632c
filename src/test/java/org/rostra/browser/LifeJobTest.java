package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.security.DemoPeople;
import org.rostra.security.House;
import org.rostra.web.Frames;

/** The life of an account in a real browser, as each role: changed, renamed, handed over, closed; a new year; a setting. */
class LifeJobTest {
    private static final String CUSTODIAN = "管理员（教职工）";
    private static final String STUDENT = "管理员（学生）";
    private static final String CLERK = "宣传部经办人";
    private static final String PUBLICITY = "宣传部负责人";
    private static final String HEAD = "学院负责人";
    private static final String SYSTEM = "系统管理员";
    private static final String NAME = "湖南财院图书馆";
    private static final String RENAMED = "湖南财院会计文献";

    private static House house;
    private static Chromium chromium;
    private static String account;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        account = house.sql().sql("""
                update registry.account set unit_id = (select id from directory.unit where name = '会计学院'),
                    body = 'COLLEGE' where name = :name and platform = 'wechat-official' and state = 'RUNNING'
                returning id::text
                """).param("name", NAME).query((row, _) -> row.getString(1)).single();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void anAccountFromItsFirstChangeToItsEnd() {
        putRight();
        changedLate();
        renamed();
        handedOver();
        closed();
    }

    /** The students' office sends all who are here: two have graduated, and their club's account is in nobody's hands. */
    @Test
    void aGraduation() {
        String club = house.sql().sql("""
                select a.id::text from registry.account a
                join registry.custody c on c.account_id = a.id and c.until_on is null
                join directory.person p on p.id = c.person_id
                where a.state = 'RUNNING' and a.body = 'CLUB'
                group by a.id having bool_and(p.kind = 'STUDENT') and not bool_or(p.name = :student) order by a.id limit 1
                """).param("student", name(STUDENT)).query(String.class).single();
        List<String> students = house.sql().sql("""
                select p.number || ',' || p.name from directory.person p
                where p.kind = 'STUDENT' and p.left_on is null and not exists (select from registry.custody c
                    where c.person_id = p.id and c.until_on is null and c.account_id = cast(:club as uuid))
                """).param("club", club).query(String.class).list();
        as(SYSTEM, visitor -> {
            visitor.go("/organisation/import").usable();
            visitor.tick("kind", "PEOPLE").tick("complete", "true").select("people", "STUDENT").page.setInputFiles(
                    "#file",
                    new FilePayload("在校学生.csv", "text/csv",
                            ("学号,姓名\n" + String.join("\n", students)).getBytes(StandardCharsets.UTF_8)));
            visitor.click("上传并预览");
            assertThat(visitor.usable().text()).contains("全量名单，涵盖学生（全校）").contains("将失管");
            visitor.click("离校");
            assertThat(visitor.usable().text()).contains("收到接管事项").contains("名单中没有");
            visitor.click("确认导入");
            assertThat(visitor.usable().text()).contains("名单已导入");
            visitor.go("/organisation/import/history");
            assertThat(visitor.usable().text()).contains("在校学生.csv").contains("全量").contains("离校");
        });
        as(CLERK, visitor -> {
            visitor.go("/accounts/" + club);
            assertThat(visitor.usable().text()).contains("账号失管，请指定接管人");
        });
    }

    private static void putRight() {
        as(CUSTODIAN, visitor -> {
            visitor.go(page("/correction?detail=CERTIFIED_AS")).usable();
            visitor.fill("right", "湖南财政经济学院图书馆").page.locator("main form button.primary").click();
            assertThat(visitor.text()).contains("湖南财政经济学院图书馆");
        });
    }

    private static void changedLate() {
        as(CUSTODIAN, visitor -> {
            visitor.go(page("/changes")).usable();
            visitor.tick("items", "contact").fill("contact", "0731-88819999").fill("happened-on", "2026-11-16")
                    .fill("reason", "办公室搬迁").click("提交变更报告");
            assertThat(visitor.usable().text()).contains("报告期限为2026年11月19日");
            visitor.fill("late-reason", "搬迁期间断网").click("提交变更报告");
            assertThat(visitor.usable().text()).contains("变更报告已提交").contains("逾期").contains("0731-88819999");
        });
        decide(HEAD, NAME, "同意");
        decide(CLERK, NAME, "准予备案");
        as(CUSTODIAN, visitor -> assertThat(visitor.go(page("")).text()).contains("0731-88819999").contains("已备案"));
    }

    private static void renamed() {
        as(CUSTODIAN, visitor -> {
            visitor.go(page("/rename")).usable();
            visitor.fill("name", RENAMED).fill("reason", "栏目调整").click("提交改名申请");
            assertThat(visitor.text()).contains("改名申请已提交");
        });
        decide(HEAD, NAME, "同意");
        decide(CLERK, NAME, "同意");
        decide(PUBLICITY, NAME, "批准");
        as(CUSTODIAN, visitor -> {
            visitor.open(NAME);
            assertThat(visitor.page.inputValue("#name")).isEqualTo(RENAMED);
            visitor.fill("happened-on", "2026-11-23").fill("reason", "已在平台改名").click("提交变更报告");
            assertThat(visitor.text()).contains("变更报告已提交").doesNotContain("逾期");
        });
        decide(HEAD, NAME, "同意");
        decide(CLERK, NAME, "准予备案");
        answers(RENAMED, "green");
    }

    private static void handedOver() {
        as(CUSTODIAN, visitor -> {
            visitor.go(page("/hand-over")).usable();
            visitor.pick("custodian", name(STUDENT), name(STUDENT)).fill("reason", "借调").click("发起交接");
            visitor.tick("points", "administrator").click("确认交出");
            assertThat(visitor.usable().text()).contains("交接清单还有未完成的事项");
            assertThat(visitor.page.isChecked("input[value=administrator]")).isTrue();
            visitor.fill("note", "其余当面办理").click("确认交出");
            assertThat(visitor.text()).contains("已交出");
        });
        as(STUDENT, visitor -> {
            visitor.open(RENAMED).usable().click("确认接收");
            assertThat(visitor.text()).contains("已接收").contains("其余当面办理");
        });
        decide(HEAD, RENAMED, "同意");
        decide(CLERK, RENAMED, "准予备案");
        as(STUDENT, visitor -> {
            assertThat(visitor.go(page("")).text()).contains("已交接");
            assertThat(reports(visitor)).isEqualTo(1);
        });
        as(CUSTODIAN, visitor -> assertThat(reports(visitor.go(page("")))).isZero());
    }

    /** How many buttons there are to report a change: one for who runs the account. */
    private static int reports(Visitor visitor) {
        return visitor.page.locator(".title a[href$='/changes']").count();
    }

    private static void closed() {
        as(STUDENT, visitor -> {
            visitor.go(page("/closing")).usable();
            visitor.select("reason", "merged").fill("farewell", "已发停更公告").click("提交注销申请");
            assertThat(visitor.text()).contains("注销申请已提交");
        });
        decide(HEAD, RENAMED, "同意");
        decide(PUBLICITY, RENAMED, "批准");
        as(STUDENT, visitor -> {
            visitor.open(RENAMED).usable();
            visitor.select("way", "platform").fill("closed-on", "2026-11-23").click("提交证明");
            assertThat(visitor.text()).contains("证明材料");
            visitor.page.setInputFiles("#closing-proof", new FilePayload("注销结果.pdf", "application/pdf",
                    "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.UTF_8)));
            visitor.click("提交证明");
            assertThat(visitor.usable().text()).contains("注销证明已提交").contains("注销结果.pdf");
        });
        answers(RENAMED, "green");
        decide(CLERK, RENAMED, "准予备案");
        answers(RENAMED, "grey");
    }

    @Test
    void aNewCalendarYear() {
        as(SYSTEM, visitor -> {
            visitor.go("/calendar").usable();
            assertThat(visitor.text()).contains("2027年的放假安排尚未载入");
            visitor.click("载入年度安排");
            visitor.fill("text", "国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周六）至3日（周日）放假，共3天。")
                    .fill("address", "https://www.gov.cn/zhengce/2027.htm").click("读取并核对");
            assertThat(visitor.usable().text()).contains("2027-01-01 不是所写的星期");
            visitor.fill("text", "国务院办公厅关于2027年部分节假日安排的通知\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。")
                    .click("读取并核对");
            assertThat(visitor.usable().text()).contains("核对2027年安排");
            visitor.click("载入2027年安排");
            assertThat(visitor.usable().text()).contains("已载入2027年安排").doesNotContain("尚未载入");
        });
    }

    @Test
    void anAccountThatNobodyKeepsIsTakenOver() {
        String orphan = house.sql().sql("""
                select a.id::text from registry.account a
                where a.state = 'RUNNING' and a.tier = 2 and not exists (
                    select from registry.custody c where c.account_id = a.id and c.until_on is null
                        and c.person_id = any(:demo)) order by a.id limit 1
                """).param("demo", house.bean(DemoPeople.class).people().stream().map(DemoPeople.DemoPerson::person)
                .toArray(UUID[]::new)).query((row, _) -> row.getString(1)).single();
        house.sql().sql("""
                update registry.account set unit_id = (select id from directory.unit where code = 'KJX'),
                    body = 'COLLEGE' where id = :id::uuid
                """).param("id", orphan).update();
        List<String> keepers = house.sql().sql("""
                select person_id::text from registry.custody where account_id = :id::uuid and until_on is null
                """).param("id", orphan).query((row, _) -> row.getString(1)).list();
        as(SYSTEM, visitor -> keepers.forEach(keeper -> {
            visitor.go("/organisation/people/" + keeper);
            visitor.page.locator("details:has(#leave-day) summary").click();
            visitor.fill("leave-day", "2026-11-23").page.locator("form[action$='/leave'] button").click();
        }));
        as(HEAD, visitor -> {
            visitor.go("/accounts/" + orphan).usable();
            assertThat(visitor.text()).contains("失管");
            visitor.go("/accounts/" + orphan + "/hand-over?kind=TAKE_OVER").usable();
            visitor.pick("custodian", name(CUSTODIAN), name(CUSTODIAN)).fill("reason", "原管理员已离校").click("提出接管");
            assertThat(visitor.text()).contains("接管已提出");
        });
        String title = one("select name from registry.account where id = :id::uuid", "id", orphan);
        as(CUSTODIAN, visitor -> visitor.open(title).click("确认接收"));
        decide(HEAD, title, "批准");
        decide(CLERK, title, "准予备案");
        as(HEAD, visitor -> assertThat(visitor.go("/accounts/" + orphan).text()).contains(name(CUSTODIAN)));
    }

    @Test
    void aCollegeThatMergesIsReportedOnOnce() {
        String ends = one("select id::text from directory.unit where name = :name", "name", "财政学院");
        as(SYSTEM, visitor -> {
            visitor.go("/organisation/units/" + ends + "/reorganise?kind=MERGE").usable();
            visitor.fill("into", "KJX").fill("day", "2026-11-20").fill("document", "校党发〔2026〕31号").click("预览");
            assertThat(visitor.usable().text()).contains("财政学院 → 会计学院").contains("所涉账号一次核对");
            visitor.click("确认合并");
            assertThat(visitor.usable().text()).contains("机构调整已执行").contains("校党发〔2026〕31号");
        });
        as(HEAD, visitor -> {
            visitor.open("机构调整后报告");
            visitor.click("提交报告");
            assertThat(visitor.usable().text()).contains("待报告");
            for (String point : List.of("names", "custodians", "contacts")) {
                visitor.tick("checked", point);
            }
            visitor.page.locator("input[name^=contact-]").all().forEach(field -> field.fill("0731-88811700"));
            visitor.click("提交报告");
            assertThat(visitor.usable().text()).contains("0731-88811700");
        });
        decide(CLERK, "会计学院", "准予备案");
        as(SYSTEM, visitor -> assertThat(visitor.go("/organisation/units/" + ends).text()).contains("撤销"));
    }

    @Test
    void aSettingAndTheNewTermItGives() {
        as(CLERK, visitor -> {
            assertThat(visitor.go("/settings").usable().text()).contains("变更报告期限").contains("办法规定，不可调整");
            visitor.go("/settings/item?what=term/setting/publicity-head").usable();
            visitor.fill("number", "99").fill("reason", "月底会议集中").click("看看会有什么变化");
            assertThat(visitor.usable().text()).contains("取值应在1个工作日至20个工作日之间");
            visitor.fill("number", "7").click("看看会有什么变化");
            assertThat(visitor.usable().text()).contains("5 个工作日").contains("7 个工作日");
            visitor.click("提交确认");
            assertThat(visitor.usable().text()).contains("待宣传部负责人确认").contains("11月30日");
        });
        decide(PUBLICITY, "学校设定确认：宣传部负责人确认，办理时限", "批准");
        as(CLERK, visitor -> {
            visitor.go("/settings/item?what=list/closing-reasons").usable();
            visitor.page.uncheck("input[value=idle]");
            visitor.fill("zh-0", "平台停止服务").fill("reason", "去年起有平台停服").click("看看会有什么变化");
            assertThat(visitor.usable().text()).contains("长期未更新").contains("平台停止服务");
            visitor.click("提交确认");
            assertThat(visitor.text()).contains("12月2日");
        });
        as(CLERK, visitor -> {
            visitor.go("/settings/item?what=rule/reminders").usable();
            visitor.fill("before", "5 五").fill("reason", "减少打扰").click("看看会有什么变化");
            assertThat(visitor.usable().page.locator("#before").inputValue()).isEqualTo("5 五");
            visitor.fill("before", "5 2").click("看看会有什么变化");
            assertThat(visitor.text()).contains("7").contains("5");
            visitor.click("提交确认");
            assertThat(visitor.text()).contains("待宣传部负责人确认");
        });
    }

    private static String one(String select, String name, String value) {
        return house.sql().sql(select).param(name, value).query((row, _) -> row.getString(1)).single();
    }

    private static String page(String path) {
        return "/accounts/" + account + path;
    }

    private static void decide(String role, String name, String verb) {
        as(role, visitor -> visitor.decide(name, verb));
    }

    private static void answers(String question, String colour) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 390)) {
            visitor.go("/check?q=" + question).usable();
            assertThat(visitor.page.locator(".verdict." + colour).count()).isEqualTo(1);
        }
    }

    private static void as(String role, Consumer<Visitor> act) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            act.accept(visitor.as(role));
            assertThat(visitor.complaints).isEmpty();
        }
    }

    private static String name(String role) {
        return house.bean(DemoPeople.class).people().stream()
                .filter(person -> house.bean(Frames.class).texts(Locale.SIMPLIFIED_CHINESE).get(person.roleKey())
                        .equals(role))
                .findFirst().orElseThrow().name();
    }
}
