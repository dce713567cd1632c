package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rostra.TestDatabase;
import org.rostra.security.House;

/**
 * Every page that each role meets by following its menu and the first links behind it: usable, not empty, without a
 * complaint of the browser, no wider than the screen; in both languages, on a desk and on a phone. Pictures are left in
 * {@code target/pages}.
 */
class PagesTest {
    private static final List<String> PUBLIC = List.of("/", "/check?q=gh_none", "/directory", "/regulation",
            "/paper", "/sign-in");
    private static House house;
    private static Chromium chromium;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-11-23T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"-,390,en", "宣传部经办人,1280,zh"})
    void everyPageIsFitToBeUsed(String role, int width, String language) {
        look(role, width, language);
    }

    @Tag("deep")
    @ParameterizedTest
    @CsvSource({"-,1280,zh", "宣传部经办人,390,en", "宣传部负责人,1280,en", "分管校领导,390,zh", "学院负责人,1280,zh", "学院负责人,390,zh",
            "管理员（教职工）,390,zh", "管理员（学生）,390,en", "系统管理员,1280,zh",
            "安全管理员,1280,en", "审计员,1280,zh"})
    void everyPageIsFitToBeUsedByEverybody(String role, int width, String language) {
        look(role, width, language);
    }

    private static void look(String role, int width, String language) {
        try (var visitor = new Visitor(chromium.browser(), house.origin(), width)) {
            if (!role.equals("-")) {
                visitor.as(role);
            }
            for (String path : paths(visitor, role)) {
                visitor.go(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                assertThat(visitor.page.locator("h1").count()).as(path).isPositive();
                assertThat(visitor.text()).as(path).doesNotContain("⟦");
                visitor.examined();
                Object wider = visitor.page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                assertThat(((Number) wider).intValue()).as("%s is wider than %s", path, width).isLessThanOrEqualTo(0);
                visitor.page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target",
                        "pages", role + "-" + width + "-" + language, path.replaceAll("[^a-z-]+", "_") + ".png")));
            }
            assertThat(visitor.complaints).isEmpty();
        }
    }

    /** The menu, and on each of its pages the first few links that lead deeper. */
    private static Set<String> paths(Visitor visitor, String role) {
        Set<String> paths = new LinkedHashSet<>(role.equals("-")
                ? PUBLIC
                : List.of("/desk", "/desk?view=started",
                        "/desk?view=done", "/applications/new"));
        if (!role.equals("-")) {
            for (Object menu : visitor.page.locator(".menu a, .top details div a").evaluateAll(
                    "links => links.map(link => link.getAttribute('href'))") instanceof List<?> all ? all : List.of()) {
                paths.add(menu.toString());
            }
        }
        for (String path : List.copyOf(paths)) {
            visitor.go(path);
            Object links = visitor.page.locator("main a[href^='/']:not([href*='lang='])").evaluateAll(
                    "links => links.map(link => link.getAttribute('href'))");
            Set<String> kinds = new LinkedHashSet<>();
            for (Object link : links instanceof List<?> all ? all : List.of()) {
                String kind = link.toString().replaceAll("[?#].*", "").replaceAll("[0-9a-f-]{36}", "*");
                if (kinds.add(kind) && !link.toString().contains("/attachments/")) {
                    paths.add(link.toString().replaceAll("#.*", ""));
                }
            }
        }
        return paths;
    }
}
