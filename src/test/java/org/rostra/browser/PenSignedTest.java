package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.print.scan.FakeScanner;
import org.rostra.print.scan.FakeScanner.Way;
import org.rostra.security.House;

/** A dean who signs with a pen: printed, signed and stamped, scanned, attached, and the scan proves what he decided. */
class PenSignedTest {
    private static final String CLERK = "宣传部经办人";
    private static final String HEAD = "学院负责人";

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

    @Test
    void fromThePrinterToTheTimeline() {
        String[] matter = {""};
        as(HEAD, visitor -> {
            visitor.go("/desk");
            visitor.page.locator(".work .what a[href^='/cases/']").first().click();
            matter[0] = visitor.page.url().replaceAll(".*(/cases/[0-9a-f-]{36}).*", "$1");
        });
        byte[][] paper = {{}};
        as(CLERK, visitor -> {
            visitor.go(matter[0]);
            Download printed = visitor.page.waitForDownload(() -> visitor.click("打印（PDF）"));
            paper[0] = bytes(printed);
            visitor.go(matter[0]).usable();
            visitor.page.setInputFiles("#scan-file", new FilePayload("IMG_2034.jpg", "image/jpeg", scanned(paper[0])));
            visitor.click("归入本件");
            assertThat(visitor.usable().text()).contains(" 于 ").contains("已转正").doesNotContain("还没有扫描件");
            visitor.page.locator("summary").filter(new com.microsoft.playwright.Locator.FilterOptions()
                    .setHasText("代录决定")).click();
            visitor.page.selectOption("#scan", new SelectOption().setIndex(1));
            visitor.page.fill("#takenOn", "2026-11-23");
            visitor.fill("record-opinion", "同意，已在纸质表上签字盖章").usable().click("代录：同意");
            assertThat(visitor.text()).contains("代录：").contains("依据：扫描件");
        });
        as(HEAD, visitor -> {
            visitor.go(matter[0]).usable();
            byte[] shown = bytes(visitor.page.waitForDownload(() -> visitor.click("依据：扫描件")));
            assertThat(new String(shown, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        });
    }

    /** The pile of a day: read, looked through, attached by one button. */
    @Test
    void aPileIsSortedByItsCodes() {
        List<byte[]> sheets = new ArrayList<>();
        as(CLERK, visitor -> {
            visitor.go("/desk");
            List<String> cases = visitor.page.locator(".work .what a[href^='/cases/']").all().stream()
                    .map(link -> link.getAttribute("href").replaceAll("#.*", "")).distinct().limit(2).toList();
            assertThat(cases).isNotEmpty();
            for (String one : cases) {
                visitor.go(one);
                sheets.add(scanned(bytes(visitor.page.waitForDownload(() -> visitor.click("打印（PDF）")))));
            }
            visitor.go("/scans").usable();
            visitor.page.setInputFiles("#file", new FilePayload("pile.pdf", "application/pdf", pile(sheets)));
            visitor.click("识别");
            visitor.page.waitForSelector("text=归入 " + cases.size() + " 份");
            assertThat(visitor.usable().text()).contains("认出 " + cases.size() + " 份").contains("已转正");
            visitor.click("归入 " + cases.size() + " 份");
            assertThat(visitor.usable().text()).contains("已归入 " + cases.size() + " 份扫描件");
        });
    }

    private static byte[] scanned(byte[] paper) {
        var scanner = new FakeScanner(3);
        try {
            return scanner.scan(scanner.pages(paper, 200).getFirst(), new Way(200, 182, 0.5, false));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pile(List<byte[]> sheets) {
        try {
            return FakeScanner.pile(sheets);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(Download file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void as(String role, Consumer<Visitor> deeds) {
        try (Visitor visitor = new Visitor(chromium.browser(), house.origin(), 1280)) {
            visitor.as(role);
            deeds.accept(visitor);
            assertThat(visitor.complaints).isEmpty();
        }
    }
}
