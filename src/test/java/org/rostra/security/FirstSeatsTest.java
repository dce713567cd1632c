package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.access.AdministrativeSeat;
import org.rostra.vault.Token;
import org.rostra.access.AdministrativeSeats;
import org.rostra.access.Says;
import org.rostra.access.SeatRefused;
import org.rostra.directory.Appoint;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Office;
import org.rostra.ledger.Act;
import org.rostra.ledger.Actor;
import org.rostra.ledger.Ids;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Subject;
import org.rostra.security.House.Browser;

/** The first administrators, and the rules that keep the three seats apart. */
class FirstSeatsTest {
    private static final Instant START = House.now();
    private static House house;

    @BeforeAll
    static void start() {
        house = House.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @BeforeEach
    void empty() {
        House.clock(START);
        house.sql().sql("update access.administration set ended_at = now() where ended_at is null").update();
    }

    @Test
    void hasNoAccountBeforeALinkIsUsed() {
        try (House fresh = House.on(TestDatabase.fresh())) {
            assertThat(fresh.sql().sql("select count(*) from security.login").query(Integer.class).single()).isZero();
            assertThat(fresh.bean(FirstSeats.class).issue()).hasSize(3);
        }
    }

    @Test
    void fillsTheSeatOnceAndSignsIn() {
        String token = link(AdministrativeSeat.SECURITY_ADMINISTRATOR);
        Browser browser = house.browser();
        assertThat(browser.get("/first-seat/" + token).statusCode()).isEqualTo(200);
        assertThat(take(browser, token, "f1").statusCode()).isEqualTo(303);
        assertThat(browser.get("/administration/seats").statusCode()).isEqualTo(200);
        assertThat(browser.get("/first-seat/" + token).statusCode()).isEqualTo(404);
        assertThat(take(house.browser(), token, "f1b").statusCode()).isEqualTo(404);
        assertThat(house.bean(FirstSeats.class).issue()).doesNotContainKey(AdministrativeSeat.SECURITY_ADMINISTRATOR);
    }

    /** Whoever gives rights comes first, the other links run out: the next start makes new ones, for those seats only. */
    @Test
    void noOrderAndNoDelayLeavesASeatOutOfReach() {
        assertThat(take(house.browser(), link(AdministrativeSeat.SECURITY_ADMINISTRATOR), "g1").statusCode())
                .isEqualTo(303);
        House.clock(START.plus(Duration.ofDays(40)));
        assertThat(house.bean(FirstSeats.class).issue()).containsOnlyKeys(AdministrativeSeat.SYSTEM_ADMINISTRATOR,
                AdministrativeSeat.AUDITOR);
        assertThat(take(house.browser(), link(AdministrativeSeat.SYSTEM_ADMINISTRATOR), "g2").statusCode())
                .isEqualTo(303);
        assertThat(take(house.browser(), link(AdministrativeSeat.AUDITOR), "g3").statusCode()).isEqualTo(303);
        assertThat(house.bean(FirstSeats.class).issue()).isEmpty();
    }

    @Test
    void twoLinksToOneSeatFillItOnce() {
        String first = link(AdministrativeSeat.AUDITOR);
        String second = link(AdministrativeSeat.AUDITOR);
        assertThat(take(house.browser(), first, "g4").statusCode()).isEqualTo(303);
        assertThat(house.browser().get("/first-seat/" + second).statusCode()).isEqualTo(404);
        assertThat(take(house.browser(), second, "g5").statusCode()).isEqualTo(404);
        assertThat(people("g5")).as("nobody is entered for nothing").isZero();
    }

    /** The rule under the page's own look: two who have both seen the link good. */
    @Test
    void ofTwoAtOnceOneTakesTheSeat() throws Exception {
        List<String> tokens = List.of(link(AdministrativeSeat.AUDITOR), link(AdministrativeSeat.AUDITOR));
        try (var both = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(() -> take(house.browser(), tokens.get(0), "g6").statusCode(),
                    () -> take(house.browser(), tokens.get(1), "g7").statusCode()));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(303, 404);
        }
        assertThat(people("g6") + people("g7")).isEqualTo(1);
    }

    @Test
    void noPersonTakesTwoSeatsByTwoLinks() {
        assertThat(take(house.browser(), link(AdministrativeSeat.AUDITOR), "g8").statusCode()).isEqualTo(303);
        assertThat(take(house.browser(), link(AdministrativeSeat.SYSTEM_ADMINISTRATOR), "g8").statusCode())
                .isEqualTo(422);
        assertThat(house.bean(FirstSeats.class).issue()).containsKey(AdministrativeSeat.SYSTEM_ADMINISTRATOR);
    }

    /** Given a seat by somebody, but never a password: the link of this seat lets him in, and no other. */
    @Test
    void whoWasGivenASeatAndCannotComeInTakesItsLink() {
        UUID person = seated("g9", AdministrativeSeat.SYSTEM_ADMINISTRATOR);
        house.sql().sql("delete from security.login where person_id = :p").param("p", person).update();
        assertThat(take(house.browser(), link(AdministrativeSeat.AUDITOR), "g9").statusCode()).isEqualTo(422);
        assertThat(take(house.browser(), link(AdministrativeSeat.SYSTEM_ADMINISTRATOR), "g9").statusCode())
                .isEqualTo(303);
    }

    @Test
    void dropsALinkAfterHalfAnHour() {
        String token = link(AdministrativeSeat.AUDITOR);
        House.clock(START.plus(Duration.ofMinutes(30)));
        assertThat(house.browser().get("/first-seat/" + token).statusCode()).isEqualTo(404);
        assertThat(take(house.browser(), token, "f2").statusCode()).isEqualTo(404);
    }

    @Test
    void keepsTheLinkWhereTheFormIsNotYetRight() {
        String token = link(AdministrativeSeat.AUDITOR);
        var response = house.browser().post("/first-seat/" + token, "number", "f3", "name", "f3", "password",
                "short", "again", "short");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(take(house.browser(), token, "f3").statusCode()).isEqualTo(303);
    }

    @Test
    void refusesTwoSeatsInOneHand() {
        UUID person = seated("f4", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        assertRefused(() -> seats().grant(act(person), "f4", AdministrativeSeat.AUDITOR), Says.TWO_SEATS);
    }

    @Test
    void refusesASeatToTheHolderOfAnOffice() {
        UUID security = seated("f5", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        UUID head = house.person("f6");
        house.sql().sql("""
                insert into directory.unit (id, kind, code, name, pinyin, path, opened_on)
                values (:u, 'DEPARTMENT', 'f6', 'f6', 'f6', array[:u]::uuid[], '2020-01-01')
                """).param("u", head).update();
        house.sql().sql("""
                insert into directory.appointment (id, person_id, office, unit_id, from_on)
                values (:p, :p, 'HEAD', :p, '2030-01-01')
                """).param("p", head).update();
        assertRefused(() -> seats().grant(act(security), "f6", AdministrativeSeat.AUDITOR), Says.BUSINESS_OFFICE);
    }

    @Test
    void refusesAnOfficeToTheHolderOfASeat() {
        UUID security = seated("f10", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        assertThatThrownBy(() -> house.bean(Appoint.class).appoint(act(security), security, Office.HEAD,
                UUID.randomUUID(), act(security).today())).isInstanceOfSatisfying(DirectoryRefused.class,
                        refused -> assertThat(refused.reason().name()).isEqualTo("PERSON_ADMINISTERS"));
    }

    @Test
    void neverEmptiesASeat() {
        UUID first = seated("f7", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        assertRefused(() -> seats().end(act(first), first), Says.LAST_OF_SEAT);
        UUID second = house.person("f8");
        seats().grant(act(first), "f8", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        seats().end(act(second), first);
        assertThat(house.bean(Ledger.class).historyOf(new Subject(AdministrativeSeats.SUBJECT, second)))
                .extracting(event -> event.type()).containsExactly("seat.granted");
    }

    @Test
    void letsNobodyElseGrant() {
        UUID system = seated("f9", AdministrativeSeat.SYSTEM_ADMINISTRATOR);
        assertThatThrownBy(() -> seats().grant(act(system), "f9", AdministrativeSeat.AUDITOR))
                .isInstanceOf(org.rostra.access.Forbidden.class);
        Browser browser = house.browser();
        browser.signIn("f9", House.PASSWORD);
        assertThat(browser.get("/administration/seats").statusCode()).isEqualTo(404);
    }

    @Test
    void aSeatIsNotLeftToOneWhoCannotComeIn() {
        UUID first = seated("g10", AdministrativeSeat.AUDITOR);
        UUID second = seated("g11", AdministrativeSeat.AUDITOR);
        UUID security = seated("g12", AdministrativeSeat.SECURITY_ADMINISTRATOR);
        house.sql().sql("update security.login set disabled_at = now() where person_id = :p").param("p", second)
                .update();
        assertRefused(() -> seats().end(act(security), first), Says.LAST_OF_SEAT);
    }

    private static int people(String number) {
        return house.sql().sql("select count(*) from directory.person where number = :n").param("n", number)
                .query(Integer.class).single();
    }

    private static String link(AdministrativeSeat seat) {
        Map<AdministrativeSeat, Token> issued = house.bean(FirstSeats.class).issue();
        return Objects.requireNonNull(issued.get(seat)).text();
    }

    private static java.net.http.HttpResponse<String> take(Browser browser, String token, String number) {
        return browser.post("/first-seat/" + token, "number", number, "name", number, "password", House.PASSWORD,
                "again", House.PASSWORD);
    }

    private static UUID seated(String number, AdministrativeSeat seat) {
        UUID person = house.person(number);
        house.sql().sql("""
                insert into access.administration (id, person_id, seat, granted_at) values (:id, :p, :seat, now())
                """).param("id", Ids.next()).param("p", person).param("seat", seat.name()).update();
        return person;
    }

    private static AdministrativeSeats seats() {
        return house.bean(AdministrativeSeats.class);
    }

    private static Act act(UUID person) {
        return Act.of(new Actor.Person(person), UUID.randomUUID(), House.now());
    }

    private static void assertRefused(Runnable deed, Says reason) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(SeatRefused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
