package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.directory.Invitations;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.security.House.Browser;
import org.springframework.context.annotation.Bean;

/** The other ways in: an invitation, and the invented people of a demonstration. */
class ComingInTest {
    private static final UUID INVENTED = Ids.next();
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static House house;

    /** Registered by hand, never scanned. */
    static class Invented {
        @Bean
        DemoPeople invented() {
            return () -> List.of(new DemoPeople.DemoPerson(INVENTED, "security.held.AUDITOR", "invented"));
        }
    }

    @BeforeAll
    static void start() {
        house = House.with(DATABASE, new Class<?>[]{Invented.class}, "--rostra.demo=true");
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void setsThePasswordOfAnInvitationOnceAndSignsIn() {
        UUID person = entered("c1");
        String token = invited(person);
        Browser browser = house.browser();
        assertThat(browser.get("/invitation/" + token).body()).contains("c1");
        assertThat(accept(browser, token, "short").statusCode()).isEqualTo(422);
        assertThat(accept(browser, token, House.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(browser.get("/no-such-page").body()).contains("/sign-out");
        assertThat(accept(house.browser(), token, House.PASSWORD).statusCode()).isEqualTo(404);
        assertThat(house.browser().get("/invitation/" + token).statusCode()).isEqualTo(404);
        assertThat(house.browser().signIn("c1", House.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(house.bean(Ledger.class).historyOf(new Subject(Logins.SUBJECT, person)))
                .extracting(event -> event.type()).containsExactly("login.password-set");
    }

    @Test
    void endsSessionsUnderAnEarlierPassword() {
        UUID person = house.person("c2");
        Browser before = house.browser();
        before.signIn("c2", House.PASSWORD);
        accept(house.browser(), invited(person), "another boat over June water");
        assertThat(before.get("/no-such-page").body()).doesNotContain("/sign-out");
    }

    @Test
    void signsInAsInventedPeopleAndNobodyElse() {
        house.sql().sql("""
                insert into directory.person (id, number, name, pinyin, kind) values (:id, 'demo', 'd', 'd', 'STAFF')
                """).param("id", INVENTED).update();
        assertThat(house.browser().get("/sign-in").body()).contains("/sign-in/demo", "invented");
        Browser browser = house.browser();
        assertThat(browser.post("/sign-in/demo", "person", INVENTED.toString(), "to", "/x").headers()
                .firstValue("location")).hasValue("/x");
        assertThat(browser.get("/no-such-page").body()).contains("/sign-out");
        UUID real = house.person("c3");
        assertThat(house.browser().post("/sign-in/demo", "person", real.toString()).statusCode()).isEqualTo(404);
    }

    private static java.net.http.HttpResponse<String> accept(Browser browser, String token, String password) {
        return browser.post("/invitation/" + token, "password", password, "again", password);
    }

    private static UUID entered(String number) {
        UUID id = Ids.next();
        house.sql()
                .sql("insert into directory.person (id, number, name, pinyin, kind) values (:id, :n, :n, :n, 'STAFF')")
                .param("id", id).param("n", number).update();
        return id;
    }

    private static String invited(UUID person) {
        UUID administrator = entered("admin-" + person);
        house.sql().sql("""
                insert into access.administration (id, person_id, seat, granted_at)
                values (:p, :p, 'SYSTEM_ADMINISTRATOR', now())
                """).param("p", administrator).update();
        var act = Act.of(new Actor.Person(administrator), UUID.randomUUID(), House.now());
        return house.bean(Invitations.class).invite(act, Set.of(person)).getFirst().token();
    }
}
