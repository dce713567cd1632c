package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.LoginState;
import org.rostra.access.LoginStates;
import org.rostra.directory.Appointments;
import org.rostra.ledger.Event;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;

/** Logins disabled and enabled on the page of a person. */
class LoginsTest {
    private static House house;
    private static University university;

    @BeforeAll
    static void start() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void aDisabledLoginEndsItsSessionsAndTouchesNoOffice() {
        UUID dean = university.id("dean");
        House.Browser his = browser("dean");
        House.Browser keeper = browser("keeper");
        assertThat(keeper.get(path(dean)).body()).contains("可以登录").contains(path(dean) + "/login");
        HttpResponse<String> done = post(keeper, dean, "disable", "手机丢失");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(his.get("/desk").headers().firstValue("location")).get().asString().startsWith("/sign-in");
        assertThat(house.browser().signIn("dean", House.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(house.bean(Appointments.class).of(dean, university.by("dean").today())).hasSize(1);
        assertThat(house.bean(LoginStates.class).of(dean)).isEqualTo(LoginState.DISABLED);

        Event entry = history(dean).getLast();
        assertThat(entry.type()).isEqualTo("login.disabled");
        assertThat(entry.inputs()).as("free text enters no leaf").isEmpty();
        assertThat(entry.withheld()).containsEntry("reason", Optional.of("手机丢失"));
        assertThat(browser("giver").get(path(dean) + "/login").body()).contains("手机丢失").contains("恢复登录");

        assertThat(post(keeper, dean, "enable", "已补办").statusCode()).isEqualTo(303);
        assertThat(his.get("/desk").statusCode()).as("an ended session stays ended").isEqualTo(303);
        assertThat(house.browser().signIn("dean", House.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(history(dean)).extracting(Event::type).containsExactly("login.disabled", "login.enabled");
    }

    @Test
    void whatCannotBeDoneIsSaidWithTheNextStep() {
        House.Browser keeper = browser("keeper");
        UUID clerk = university.id("clerk");
        assertThat(post(keeper, clerk, "disable", " ").body()).contains("没有填写理由");
        assertThat(post(keeper, clerk, "enable", "x").body()).contains("登录状态已经变动");
        assertThat(post(keeper, university.id("keeper"), "disable", "x").body()).contains("不能停用自己的登录");
        assertThat(post(keeper, university.id("giver"), "disable", "x").body()).contains("唯一可以登录的任职者");
        assertThat(post(keeper, clerk, "disable", "x").statusCode()).isEqualTo(303);
        assertThat(post(keeper, clerk, "disable", "x").statusCode()).isEqualTo(422);
        assertThat(history(university.id("giver"))).isEmpty();
    }

    @Test
    void theLastWhoCanSignInOfASeatStays() {
        UUID second = university.person("second", "STAFF");
        house.bean(org.rostra.access.AdministrativeSeats.class).grant(university.by("giver"), "second",
                org.rostra.access.AdministrativeSeat.SECURITY_ADMINISTRATOR);
        assertThat(post(browser("keeper"), university.id("giver"), "disable", "x").statusCode()).isEqualTo(303);
        assertThat(post(browser("keeper"), second, "disable", "x").body()).contains("唯一可以登录的任职者");
        assertThat(post(browser("second"), university.id("giver"), "enable", "x").statusCode()).isEqualTo(303);
        house.bean(org.rostra.access.AdministrativeSeats.class).end(university.by("giver"), second);
    }

    @Test
    void nobodyElseSeesOrChangesALogin() {
        UUID stranger = university.id("stranger");
        for (String other : List.of("librarian", "publicity-head", "clerk2")) {
            assertThat(browser(other).get(path(stranger) + "/login").statusCode()).as(other).isEqualTo(404);
        }
        assertThat(browser("publicity-head").get(path(stranger)).body()).doesNotContain("可以登录");
        assertThatThrownBy(() -> house.bean(Logins.class).disable(university.by("publicity-head"), stranger, "x"))
                .isInstanceOf(Forbidden.class);
    }

    private static House.Browser browser(String number) {
        House.Browser browser = house.browser();
        assertThat(browser.signIn(number, House.PASSWORD).statusCode()).isEqualTo(303);
        return browser;
    }

    private static HttpResponse<String> post(House.Browser browser, UUID person, String what, String reason) {
        return browser.post(path(person) + "/login/" + what, "reason", reason, "_csrf",
                browser.findToken().orElseThrow());
    }

    private static List<Event> history(UUID person) {
        return house.bean(Ledger.class).historyOf(new Subject(Logins.SUBJECT, person));
    }

    private static String path(UUID person) {
        return "/organisation/people/" + person;
    }
}
