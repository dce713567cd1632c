package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.security.DemoPeople;
import org.rostra.security.House;
import org.rostra.web.Frames;

/** The life of an account in a real browser, as each role: changed, renamed, handed over, closed; and a new year. */
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
            assertThat(visitor.usable().text()).contains("全量名单，涵盖学生（全校）").contains("将失管").contains("收到接管事项")
                    .contains("名单中没有");
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

    private static String page(String path) {
        return "/accounts/" + account + path;
    }

    private static void decide(String role, String name, String verb) {
        as(role, visitor -> {
            visitor.open(name).usable();
            visitor.fill("opinion", "情况属实").click(verb);
            assertThat(visitor.text()).contains("已同意");
        });
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
