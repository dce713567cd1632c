package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.security.House;

/** The main job in a real browser, as each role: from application to the answer the public gets. */
class MainJobTest {
    private static final String CUSTODIAN = "管理员（教职工）";
    private static final String STUDENT = "管理员（学生）";
    private static final String CLERK = "宣传部经办人";
    private static final String SECOND_CLERK = "宣传部另一位经办人";
    private static final String PUBLICITY = "宣传部负责人";
    private static final String LEADER = "分管校领导";
    private static final String HEAD = "学院负责人";

    private static House house;
    private static Chromium chromium;
    private static String custodian;
    private static String student;
    private static String head;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        custodian = name(CUSTODIAN);
        student = name(STUDENT);
        head = name(HEAD);
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void anAccountOfACollege() {
        String name = "湖南财院会计青年说";
        apply(CUSTODIAN, "会计学院", name);
        decide(HEAD, name, "同意");
        decide(CLERK, name, "同意");
        decide(PUBLICITY, name, "批准");
        fileBack(CUSTODIAN, name, "gh_kuaiji000001");
        decide(CLERK, name, "准予备案");
        answers("gh_kuaiji000001", name);
        answers(name, name);
    }

    @Test
    void anAccountOfAClass() {
        String name = "会计2301班墙报";
        apply(CUSTODIAN, "会计2301班", name);
        decide(HEAD, name, "批准");
        fileBack(CUSTODIAN, name, "gh_kuaiji230101");
        decide(CLERK, name, "准予备案");
        answers("gh_kuaiji230101", name);
    }

    @Test
    void anAccountOfTheUniversity() {
        String name = "湖南财政经济学院之声";
        apply(CLERK, "湖南财政经济学院", name);
        decide(PUBLICITY, name, "同意");
        decide(LEADER, name, "批准");
        fileBack(CLERK, name, "gh_zhisheng0001");
        as(CLERK, visitor -> assertThat(visitor.open(name).text()).contains("您是本件的申请人或管理员，不能办理"));
        decide(SECOND_CLERK, name, "准予备案");
        answers("gh_zhisheng0001", name);
    }

    @Test
    void aDecisionTakenOnPaper() {
        String name = "湖南财院会计纸质件";
        apply(CUSTODIAN, "会计学院", name);
        as(CLERK, visitor -> {
            visitor.go("/accounts?q=" + name);
            visitor.page.locator("[data-row]").first().click();
            visitor.page.locator("main a[href^='/cases/']").first().click();
            visitor.page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("代录决定")).click();
            visitor.page.selectOption("#maker", new SelectOption().setLabel(head));
            visitor.fill("takenOn", "2026-11-20").fill("document", "2026年第5次部务会纪要");
            visitor.page.locator("button").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("代录：同意")).click();
            assertThat(visitor.text()).contains("决定已代录").contains("2026年第5次部务会纪要");
            visitor.usable();
        });
        as(HEAD, visitor -> assertThat(visitor.go("/desk?view=done").text()).contains(name));
    }

    @Test
    void aStudentsAccountIsOnlyFiled() {
        String name = "湖南财院考证笔记";
        as(STUDENT, visitor -> {
            visitor.go("/applications/new").page.locator("form:has(input[value=true]) button").click();
            visitor.pick("owner", "会计2301", "会计2301班").select("platform", "wechat-official").fill("name", name)
                    .fill("reason", "整理考证资料，供同学参考").pick("custodian-a", student, student);
            visitor.click("下一步");
            visitor.fill("account-id", "gh_kaozheng0001").fill("opened-on", "2026-11-01")
                    .fill("contact", "0731-88811111").select("registrant",
                            "person");
            visitor.click("下一步");
            visitor.usable().click("提交申请");
            assertThat(visitor.text()).contains("申请已提交");
        });
        decide(CLERK, name, "准予备案");
        answers("gh_kaozheng0001", name);
    }

    @Test
    void theOldWorkbookComesInAndNothingRunsByIt() {
        as(CLERK, visitor -> {
            visitor.go("/import").usable().page.setInputFiles("#file", file("旧台账.csv", "text/csv", """
                    校园新媒体台账（旧）,,,,,,,
                    账号名称,平台类型,账号标识,主办单位,备案号,批准日期,管理员工号,粉丝数
                    湖南财院会计旧闻,微信公众号,gh_jiuwen000001,会计学院,湘财宣备〔2016〕2号,2016-05-04,20180991,100
                    湖南财院会计往事,微信公众号,gh_wangshi00001,会计学院,,,20180991,200
                    """));
            visitor.click("上传");
            visitor.page.waitForURL("**/columns");
            visitor.usable().page.locator("main form[method=post] button.primary").click();
            assertThat(visitor.usable().text()).contains("湖南财院会计旧闻").contains("湖南财院会计往事");
            visitor.click("确认导入 2 个账号");
            assertThat(visitor.go("/accounts?q=湖南财院会计往事").text()).contains("待补办");
        });
        answered("gh_jiuwen000001", "amber");
        as(PUBLICITY, visitor -> {
            visitor.go("/import/filings").usable().page.getByLabel("湖南财院会计旧闻").check();
            visitor.page.locator("main button.primary").click();
            visitor.usable().page.locator("main button.primary").click();
        });
        answers("gh_jiuwen000001", "湖南财院会计旧闻");
        answered("gh_wangshi00001", "amber");
        makeUp("湖南财院会计往事");
        decide(HEAD, "湖南财院会计往事", "同意");
        decide(CLERK, "湖南财院会计往事", "同意");
        decide(PUBLICITY, "湖南财院会计往事", "批准");
        as(CUSTODIAN, visitor -> {
            visitor.open("湖南财院会计往事").usable();
            assertThat(visitor.page.inputValue("#account-id")).isEqualTo("gh_wangshi00001");
            visitor.fill("opened-on", "2017-03-01").fill("contact", "0731-88811111").tick("certified", "no").upload(
                    "qr-code",
                    file("二维码.pdf", "application/pdf", "%PDF-1.7\n%%EOF"));
            assertThat(visitor.page.inputValue("#opened-on")).isEqualTo("2017-03-01");
            visitor.usable().click("提交备案");
            assertThat(visitor.text()).contains("已提交备案").contains("二维码.pdf");
        });
        decide(CLERK, "湖南财院会计往事", "准予备案");
        answers("gh_wangshi00001", "湖南财院会计往事");
    }

    private static void makeUp(String name) {
        as(CUSTODIAN, visitor -> {
            visitor.go("/accounts?q=" + name).page.locator("[data-row]").first().click();
            visitor.usable().click("补办");
            visitor.upload("existing-proof", file("证明.exe", "application/octet-stream", "MZ"));
            assertThat(visitor.text()).contains("证明.exe").contains("可以上传 PDF");
            visitor.fill("short-name", "KJWS").upload("existing-proof",
                    file("开通通知.pdf", "application/pdf", "%PDF-1.7\n%%EOF"));
            assertThat(visitor.text()).contains("开通通知.pdf");
            assertThat(visitor.page.inputValue("#short-name")).isEqualTo("KJWS");
            visitor.usable().click("下一步");
            fillIn(visitor, custodian);
            assertThat(visitor.text()).contains("申请已提交");
        });
    }

    @Test
    void theLedgerHoldsAfterwards() {
        List<Finding> findings = new ArrayList<>();
        assertThat(house.bean(Ledger.class).check(findings::add)).isPositive();
        assertThat(findings).isEmpty();
    }

    private static void apply(String role, String unit, String name) {
        as(role, visitor -> {
            visitor.go("/applications/new").page.locator("form:has(input[value=false]) button").first().click();
            visitor.select("kind", "new").pick("owner", unit, unit).select("platform", "wechat-official")
                    .fill("name", name);
            visitor.usable().click("下一步");
            fillIn(visitor, role.equals(CLERK) ? name(CLERK) : custodian);
            assertThat(visitor.text()).contains("申请已提交").contains("审批中");
        });
    }

    /** The pages after the first, up to sending it. */
    private static void fillIn(Visitor visitor, String first) {
        visitor.fill("reason", "向师生发布通知，展示教学和学生活动").fill("audience", "本校师生").tick("content", "news")
                .select("registrant", "institution").fill("registered-in", "湖南省长沙市")
                .fill("operated-in", "湖南省长沙市");
        visitor.usable().click("下一步");
        visitor.pick("head", head, head).pick("custodian-a", first, first).pick("custodian-b", student, student)
                .pick("first-review", first, first).pick("second-review", student, student)
                .pick("third-review", head, head);
        visitor.usable().click("下一步");
        visitor.usable().click("下一步");
        visitor.usable().click("提交申请");
    }

    private static FilePayload file(String name, String type, String content) {
        return new FilePayload(name, type, content.getBytes(StandardCharsets.UTF_8));
    }

    private static void decide(String role, String name, String verb) {
        as(role, visitor -> {
            visitor.open(name).usable();
            visitor.fill("opinion", "情况属实").click(verb);
            assertThat(visitor.text()).contains("已同意");
            assertThat(visitor.go("/desk?view=done").text()).contains(name);
        });
    }

    private static void fileBack(String role, String name, String id) {
        as(role, visitor -> {
            visitor.open(name).usable();
            visitor.fill("account-id", id).fill("opened-on", "2026-11-23").fill("contact", "0731-88811111")
                    .tick("certified", "no");
            visitor.click("提交备案");
            assertThat(visitor.text()).contains("已提交备案");
        });
    }

    private static void answers(String question, String name) {
        assertThat(answered(question, "green")).contains(name);
    }

    private static String answered(String question, String colour) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 390)) {
            visitor.go("/check?q=" + question).usable();
            assertThat(visitor.page.locator(".verdict." + colour).count()).isEqualTo(1);
            assertThat(visitor.complaints).isEmpty();
            return visitor.text();
        }
    }

    private static void as(String role, Consumer<Visitor> act) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            act.accept(visitor.as(role));
            assertThat(visitor.complaints).isEmpty();
        }
    }

    private static String name(String role) {
        return house.bean(org.rostra.security.DemoPeople.class).people().stream()
                .filter(person -> house.bean(org.rostra.web.Frames.class).texts(java.util.Locale.SIMPLIFIED_CHINESE)
                        .get(person.roleKey()).equals(role))
                .findFirst().orElseThrow().name();
    }
}
