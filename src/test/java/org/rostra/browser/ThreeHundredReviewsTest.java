package org.rostra.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.ledger.Act;
import org.rostra.review.PlantedYear;
import org.rostra.review.ReviewRounds;
import org.rostra.review.dossier.Criterion;
import org.rostra.security.House;

/** Three hundred accounts from the first confirmation to the last conclusion; what it costs their people is counted. */
@Tag("deep")
class ThreeHundredReviewsTest {
    private static final int ACCOUNTS = 300;
    private static final String REASON = "已核实，情况不影响运行";

    private static House house;
    private static Chromium chromium;
    private static Map<UUID, Criterion> planted;
    private int clicks;
    private int keys;

    @BeforeAll
    static void open() {
        House.clock(Instant.parse("2026-12-01T02:00:00Z"));
        house = House.on(TestDatabase.fresh(), "--rostra.demo=true", "--rostra.limit.public=0");
        chromium = Chromium.open();
        long seed = new Random().nextLong();
        System.out.println("three hundred reviews seed " + seed);
        planted = new PlantedYear(house.sql(), id("select id from directory.unit where code = 'KJX'"),
                id("select id from directory.person where number = '20180991'"),
                id("select id from directory.person where number = '2023210006'"))
                .plant(ACCOUNTS, 12, new Random(seed));
        house.bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
    }

    private static UUID id(String select) {
        return house.sql().sql(select).query((row, _) -> row.getObject(1, UUID.class)).single();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @Test
    void aReviewerFinishesThreeHundredAndAHeadSignsThemByTheScreen() {
        as("管理员（教职工）", this::confirm);
        as("管理员（学生）", this::confirm);
        as("学院负责人", this::sign);
        as("宣传部经办人", this::conclude);
    }

    private void confirm(Visitor visitor) {
        visitor.go("/reviews/confirm");
        while (visitor.page.locator("input[name=id]").count() > 0) {
            click(visitor.page.locator("[data-select-page]"));
            click(visitor.page.locator("main .bar button.primary"));
        }
    }

    private void sign(Visitor visitor) {
        clicks = 0;
        int signed = 0;
        visitor.go("/reviews/sign");
        for (int mine = mine(visitor); mine > 0; mine = mine(visitor)) {
            signed += mine;
            click(visitor.page.locator("[data-select-page]"));
            click(visitor.page.locator("main .bar button.primary"));
            if (signed >= 60 && signed - mine < 60) {
                System.out.printf("a head signed %d accounts in %d clicks%n", signed, clicks);
                assertThat(clicks).isLessThan(20);
            }
        }
        assertThat(signed).isGreaterThan(ACCOUNTS / 2);
    }

    private static int mine(Visitor visitor) {
        return visitor.page.locator("input[name=seen]:enabled").count();
    }

    /** The clean ones by the screen, with the dossier of each on it; every other one by itself, with a reason. */
    private void conclude(Visitor visitor) {
        clicks = 0;
        keys = 0;
        int passed = 0;
        visitor.go("/reviews");
        click(visitor.page.locator("a.button").filter(new Locator.FilterOptions().setHasText("去审核")).first());
        for (int clean = mine(visitor); clean > 0; clean = mine(visitor)) {
            assertThat(visitor.page.locator(".work li:has(input[name=seen]:enabled) .help")
                    .filter(new Locator.FilterOptions().setHasText("监管员")).count()).as("dossiers").isEqualTo(clean);
            click(visitor.page.locator("[data-select-page]"));
            click(visitor.page.locator("main .bar button.primary"));
            passed += clean;
        }
        System.out.printf("a reviewer passed %d clean accounts in %d clicks, no keys: %.2f each%n", passed, clicks,
                clicks / (double) passed);
        assertThat(clicks / (double) passed).isLessThanOrEqualTo(2);
        assertThat(passed).isGreaterThan(ACCOUNTS / 2);
        exceptions(visitor);
    }

    private void exceptions(Visitor visitor) {
        clicks = 0;
        int done = 0;
        String tab = java.net.URI.create(visitor.page.url()).getPath() + "?look=EXCEPTIONS";
        visitor.go(tab);
        for (Locator first = first(visitor); first.count() > 0; first = first(visitor)) {
            click(first);
            visitor.fill("reasons", REASON);
            keys += REASON.length();
            click(visitor.page.locator("button[value=PASS]"));
            assertThat(visitor.text()).contains("合格");
            done++;
            visitor.go(tab);
        }
        System.out.printf("a reviewer concluded %d exceptions in %d clicks and %d characters: %.2f and %.1f each%n",
                done,
                clicks, keys, clicks / (double) done, keys / (double) done);
        long signable = planted.values().stream().filter(one -> one != PlantedYear.CLEAN
                && one != Criterion.NO_CUSTODIAN && one != Criterion.NO_SUPERVISOR).count();
        assertThat(done).isGreaterThanOrEqualTo((int) signable);
    }

    private static Locator first(Visitor visitor) {
        return visitor.page.locator(".work li .what a").first();
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
