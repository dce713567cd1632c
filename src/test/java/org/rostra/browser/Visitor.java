package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody at a browser: signs in as one of the demonstration's people and does what a person does. */
final class Visitor implements AutoCloseable {
    private static final double PATIENCE = 30_000;
    private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

    private final String origin;
    private final BrowserContext context;
    final Page page;
    /** What the browser complained of: refused scripts and styles, missing files. */
    final List<String> complaints = new ArrayList<>();

    Visitor(Browser browser, String origin, int width) {
        this.origin = origin;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 900)
                .setLocale("zh-CN").setTimezoneId("Asia/Shanghai"));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            // A refusal that the page explains is an answer; the browser notes its status all the same.
            if (message.type().equals("error") && !message.text().matches("(?s).*status of 4(09|22).*")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
    }

    /** Signs in as the person of the role, by the word on the button. */
    Visitor as(String role) {
        go("/sign-in");
        page.locator("form[action='/sign-in/demo'] button").filter(new Locator.FilterOptions().setHasText(role))
                .first().click();
        page.waitForURL("**/desk**");
        return this;
    }

    /** Signs in by number and password. */
    Visitor signedIn(String number, String password) {
        go("/sign-in").fill("number", number).fill("password", password);
        page.locator("form[action='/sign-in'] button").first().click();
        page.waitForURL("**/desk**");
        return this;
    }

    Visitor go(String path) {
        page.navigate(origin + path);
        return this;
    }

    Visitor click(String text) {
        page.locator("main").locator("button:visible, a:visible")
                .filter(new Locator.FilterOptions().setHasText(text)).first().click();
        return this;
    }

    Visitor fill(String field, String text) {
        page.fill("#" + field, text);
        return this;
    }

    Visitor select(String field, String value) {
        page.selectOption("#" + field, value);
        return this;
    }

    Visitor tick(String field, String value) {
        page.check("input[name='" + field + "'][value='" + value + "']");
        return this;
    }

    /** Sends a file for one field of the form. */
    Visitor upload(String field, FilePayload file) {
        page.setInputFiles("#" + field, file);
        page.locator("#field-" + field + " button").click();
        page.waitForLoadState();
        return this;
    }

    /** Types into a picker and takes the choice that names what is wanted. */
    Visitor pick(String field, String typed, String wanted) {
        Locator input = page.locator("#" + field);
        input.fill("");
        input.pressSequentially(typed);
        Locator choice = page.locator("#field-" + field + " .found button[data-label='" + wanted + "']").first();
        choice.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        choice.click();
        assertThat(page.locator("#field-" + field + " input[type=hidden]").inputValue()).isNotBlank();
        return this;
    }

    /** Opens the line of the desk that is about the thing; its yearly review is a matter by itself. */
    Visitor open(String title) {
        go("/desk");
        page.locator(".work li").filter(new Locator.FilterOptions().setHasText(title).setHasNotText("年审"))
                .locator(".what a").first().click();
        return this;
    }

    /** Decides what waits on the desk about the thing. */
    Visitor decide(String title, String verb) {
        open(title).usable().fill("opinion", "情况属实");
        if (page.locator("#decide input[name='confirmed']").count() > 0) {
            page.check("#decide input[name='confirmed']");
        }
        click(verb);
        assertThat(text()).contains("已同意");
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    /**
     * Nothing on the page that keeps a person from using it. The same page about another thing is not examined again;
     * one that tells of a fault is another page.
     */
    Visitor usable() {
        String kind = page.url().replaceAll("\\?.*|[0-9a-f]{8}-[0-9a-f-]{27}", "")
                + (page.locator(".problem").count() > 0) + page.viewportSize().width;
        return EXAMINED.add(kind) ? examined() : this;
    }

    /** The same, whatever was examined before. */
    Visitor examined() {
        var found = new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")).analyze()
                .getViolations();
        assertThat(found.stream().map(rule -> rule.getId() + " " + rule.getNodes().stream().limit(3)
                .map(node -> node.getHtml()).toList()).toList()).as(page.url()).isEmpty();
        return this;
    }

    @Override
    public void close() {
        context.close();
    }
}
