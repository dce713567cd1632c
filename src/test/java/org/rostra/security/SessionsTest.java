package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.vault.Token;
import org.rostra.TestDatabase;
import org.rostra.security.House.Browser;

/** How long a person stays signed in, and what ends it. */
class SessionsTest {
    private static final Instant START = Instant.parse("2026-11-23T02:00:00Z");
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static House house;

    @BeforeAll
    static void start() {
        House.clock(START);
        house = House.on(DATABASE);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @AfterEach
    void back() {
        House.clock(START);
    }

    @Test
    void hasNoSessionBeforeSigningIn() {
        Browser browser = house.browser();
        browser.get("/sign-in");
        browser.signIn("nobody", "wrong");
        browser.get("/no-such-page");
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void survivesARestartAndHoldsOnEveryNode() {
        Browser browser = signedIn("s1");
        try (House other = House.on(DATABASE)) {
            assertThat(live(browser.at(other))).isTrue();
            browser.post("/sign-out", "_csrf", browser.token("/no-such-page"));
            assertThat(live(browser.at(other))).isFalse();
        }
    }

    @Test
    void keepsOnlyTheHashOfTheCookie() {
        Browser browser = signedIn("s2");
        String cookie = Objects.requireNonNull(browser.cookies.get("session"));
        assertThat(house.sql().sql("select count(*) from security.session where token_hash = :t")
                .param("t", new Token(cookie).hash()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void changesTheIdAtEverySignIn() {
        Browser browser = signedIn("s3");
        Browser old = browser.at(house);
        browser.signIn("s3", House.PASSWORD);
        assertThat(browser.cookies.get("session")).isNotEqualTo(old.cookies.get("session"));
        assertThat(live(browser)).isTrue();
        assertThat(live(old)).isFalse();
    }

    @Test
    void endsWhenTheLoginIsDisabledThePersonLeavesOrThePasswordChanges() {
        UUID disabled = house.person("s4");
        UUID gone = house.person("s5");
        UUID changed = house.person("s6");
        Browser first = signIn("s4");
        Browser second = signIn("s5");
        Browser third = signIn("s6");
        house.bean(LoginTable.class).disable(disabled, START);
        house.sql().sql("update directory.person set left_on = '2026-11-23' where id = :p").param("p", gone).update();
        house.bean(LoginTable.class).setHash(changed, house.bean(Passwords.class).hash("x"), START);
        assertThat(live(first)).isFalse();
        assertThat(live(second)).isFalse();
        assertThat(live(third)).isFalse();
    }

    @Test
    void endsAfterHalfAnHourWithoutARequest() {
        Browser browser = signedIn("s7");
        House.clock(START.plus(Duration.ofMinutes(29)));
        assertThat(live(browser)).isTrue();
        House.clock(START.plus(Duration.ofMinutes(58)));
        assertThat(live(browser)).isTrue();
        House.clock(START.plus(Duration.ofMinutes(88)));
        assertThat(live(browser)).isFalse();
    }

    @Test
    void endsAfterTwelveHoursHoweverBusy() {
        Browser browser = signedIn("s8");
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            House.clock(START.plus(Duration.ofMinutes(minutes)));
            assertThat(live(browser)).isTrue();
        }
        House.clock(START.plus(Duration.ofHours(12)));
        assertThat(live(browser)).isFalse();
    }

    @Test
    void endsSoonerForAnAdministrator() {
        UUID person = house.person("s9");
        house.sql().sql("""
                insert into access.administration (id, person_id, seat, granted_at) values (:p, :p, 'AUDITOR', now())
                """).param("p", person).update();
        Browser browser = signIn("s9");
        House.clock(START.plus(Duration.ofMinutes(15)));
        assertThat(live(browser)).isFalse();
        Browser busy = signIn("s9");
        for (int minutes = 25; minutes < 8 * 60 + 15; minutes += 10) {
            House.clock(START.plus(Duration.ofMinutes(minutes)));
            assertThat(live(busy)).isTrue();
        }
        House.clock(START.plus(Duration.ofMinutes(8 * 60 + 15)));
        assertThat(live(busy)).isFalse();
    }

    @Test
    void knowsHowLongAgoTheFactorWasShown() {
        var session = new Session(UUID.randomUUID(), "", Factor.PASSWORD, START, START, START, false);
        assertThat(session.factorAge(START.plusSeconds(301))).isEqualTo(Duration.ofSeconds(301));
    }

    private static Browser signedIn(String number) {
        house.person(number);
        return signIn(number);
    }

    private static Browser signIn(String number) {
        Browser browser = house.browser();
        assertThat(browser.signIn(number, House.PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    /** Signed in, a page that is not there carries the form for signing out. */
    private static boolean live(Browser browser) {
        return browser.get("/no-such-page").body().contains("action=\"/sign-out\"");
    }
}
