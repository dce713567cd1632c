package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.security.House;
import org.rostra.voice.WatchOpinions;

/** An anonymous complaint from a phone without scripts, to a late answer and being taken up again; one that goes past the department. */
class OpinionJobTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final String TEXT = "三食堂二楼的消毒柜坏了两周，没有人修，餐具是湿的。";

    private static House house;
    private static Chromium chromium;
    private static String number;
    private static String code;

    @BeforeAll
    static void open() {
        House.clock(NOW);
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    private static void as(String role, int width, Consumer<Visitor> acts) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), width)) {
            acts.accept(visitor.as(role));
            assertThat(visitor.complaints).isEmpty();
        }
    }

    /** A phone on which no script runs. */
    private static void onPhone(Consumer<Page> acts) {
        try (BrowserContext phone = chromium.browser().newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844).setJavaScriptEnabled(false).setLocale("zh-CN"))) {
            Page page = phone.newPage();
            page.setDefaultTimeout(10_000);
            acts.accept(page);
        }
    }

    private static void follow(Page page) {
        page.navigate(house.origin() + "/opinions/follow");
        page.fill("#number", number);
        // As people copy it: small letters, no dashes.
        page.fill("#code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        page.locator("main button.primary").click();
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }

    @Test
    void fromAPhoneToALateAnswerAndAgain() {
        onPhone(OpinionJobTest::written);
        as("宣传部经办人", 1280, visitor -> {
            visitor.go("/opinion-cases").usable().fill("number", number).click("查找");
            visitor.usable();
            assertThat(visitor.text()).contains(TEXT).contains("待登记");
            visitor.click("查看提出人");
            assertThat(visitor.text()).contains("王小明").contains("本次查看已留痕");
            visitor.page.locator("label.choice").filter(new Locator.FilterOptions().setHasText("会计学院")).locator(
                    "input").check();
            visitor.click("登记");
            assertThat(visitor.usable().text()).contains("已登记并转办").contains("待回复").contains("还有单位没有回复");
        });
        as("学院负责人", 390, visitor -> {
            visitor.go("/opinion-cases?number=" + number).usable();
            assertThat(visitor.text()).contains(TEXT).contains("提出人对办理单位不公开").doesNotContain("王小明");
            Page other = visitor.page.context().newPage();
            other.navigate(visitor.page.url());
            visitor.page.locator("form[action$='/reply'] textarea").fill("已联系后勤，消毒柜今日更换。");
            visitor.page.locator("form[action$='/reply'] button").click();
            assertThat(visitor.usable().text()).contains("已回复");
            other.locator("form[action$='/reply'] textarea").fill("写到一半的另一份回复。");
            other.locator("form[action$='/reply'] button").click();
            assertThat(text(other)).as("nothing is lost").contains("没有保存").contains("写到一半的另一份回复。");
        });
        House.clock(NOW.plus(Duration.ofDays(10)));
        house.bean(WatchOpinions.class).tellLate(Act.bySystem(House.now()));
        onPhone(page -> {
            follow(page);
            assertThat(text(page)).contains("已逾期").contains("办理中");
        });
        as("宣传部经办人", 1280, visitor -> {
            visitor.go("/opinion-cases?number=" + number);
            assertThat(visitor.page.locator("#answer").inputValue()).contains("今日更换");
            visitor.fill("answer", "您好，消毒柜已更换。").page.locator("details:has(button[name='template']) summary").click();
            visitor.page.locator("button[name='template']").first().click();
            assertThat(visitor.usable().page.inputValue("#answer")).as("a template is put behind what was typed")
                    .startsWith("您好，消毒柜已更换。\n\n").hasSizeGreaterThan(20);
            visitor.fill("answer", "您好，消毒柜已更换，答复迟了，请谅解。");
            visitor.page.locator("form[action$='/answer'] .actions button").click();
            assertThat(visitor.usable().text()).contains("已答复").contains("逾期");
            visitor.go("/opinion-cases/figures").usable();
            assertThat(visitor.text()).contains("2026-11").contains("逾期");
        });
        onPhone(page -> {
            follow(page);
            assertThat(text(page)).contains("消毒柜已更换").contains("逾期");
            page.locator("input[name=rating][value='2']").check();
            page.locator("form[action$='/rate'] button").click();
            assertThat(text(page)).contains("评价已收到");
            page.locator("summary").filter(new Locator.FilterOptions().setHasText("要求重新办理")).click();
            page.fill("#reopen", "只换了一台，还有三台没有换。");
            page.locator("form[action$='/reopen'] button").click();
            assertThat(text(page)).contains("已重新办理").contains("待登记").contains("只换了一台");
        });
    }

    /** Everything by form alone; what is wrong is told and what was written stays; the receipt is shown once. */
    private static void written(Page page) {
        page.navigate(house.origin() + "/opinions");
        page.locator("main a").filter(new Locator.FilterOptions().setHasText("提意见")).click();
        page.locator("input[name=kind][value=COMPLAINT]").check();
        page.fill("#text", TEXT);
        page.fill("#name", "王小明");
        page.fill("#contact", "wang@example.edu.cn");
        page.setInputFiles("#files", new FilePayload("照片.exe", "application/octet-stream", new byte[]{1, 2, 3}));
        page.locator("main button.primary").click();
        assertThat(text(page)).contains("附件，请重新选择");
        assertThat(page.locator("#text").inputValue()).isEqualTo(TEXT);
        page.setInputFiles("#files", Path.of("src/main/resources/demo/certificate.pdf"));
        page.locator("main button.primary").click();
        assertThat(text(page)).contains("已收到").contains("查询码只显示这一次");
        number = page.locator(".verdict strong").first().innerText();
        code = page.locator(".verdict strong.code").innerText();
        assertThat(page.url()).doesNotContain(number);
        page.navigate(house.origin() + "/opinions/follow");
        page.fill("#number", number);
        page.fill("#code", "0000-0000-0000-0000");
        page.locator("main button.primary").click();
        assertThat(text(page)).contains("没有找到");
        follow(page);
        assertThat(text(page)).contains(TEXT).contains("前答复");
        assertThat(page.url()).doesNotContain(number).doesNotContain("code");
    }

    /** To the department it is not there; the school leader has it on his desk. */
    @Test
    void whatConcernsTheDepartmentGoesPastIt() {
        House.clock(NOW);
        String[] past = new String[1];
        onPhone(page -> {
            page.navigate(house.origin() + "/opinions/new");
            page.locator("input[name=kind][value=COMPLAINT]").check();
            page.fill("#text", "宣传部收了稿费没有发给作者。");
            page.locator("input[name=office]").check();
            page.locator("main button.primary").click();
            assertThat(text(page)).contains("不经宣传部，由分管校领导办理");
            past[0] = page.locator(".verdict strong").first().innerText();
        });
        as("宣传部经办人", 1280, visitor -> {
            visitor.go("/opinion-cases?number=" + past[0]);
            assertThat(visitor.text()).contains("没有编号 " + past[0]);
            assertThat(visitor.go("/desk").text()).doesNotContain(past[0]);
        });
        as("分管校领导", 1280, visitor -> {
            visitor.open(past[0]).usable();
            assertThat(visitor.text()).contains("宣传部收了稿费").contains("不经宣传部");
            visitor.click("登记");
            visitor.fill("answer", "已责成核实并补发。");
            visitor.page.locator("form[action$='/answer'] .actions button").click();
            assertThat(visitor.usable().text()).contains("已答复");
        });
    }
}
