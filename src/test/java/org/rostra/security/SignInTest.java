package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Signing in: who comes in, who does not, and what the answer gives away. */
class SignInTest {
    private static House house;

    @BeforeAll
    static void start() {
        house = House.on(TestDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void leadsBackToThePageThatWasAskedFor() {
        house.person("b1");
        var response = house.browser().post("/sign-in", "number", " b1 ", "password", House.PASSWORD, "to",
                "/cases/7?tab=2");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("location")).hasValue("/cases/7?tab=2");
    }

    @Test
    void givesTheSameAnswerForKnownAndUnknownNumbers() {
        house.person("b2");
        HttpResponse<String> known = house.browser().signIn("b2", "wrong");
        HttpResponse<String> unknown = house.browser().signIn("nobody-b2", "wrong");
        assertThat(known.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
        assertThat(plain(known)).isEqualTo(plain(unknown));
        assertThat(known.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void refusesADisabledLoginLikeAWrongPassword() {
        UUID person = house.person("b3");
        house.bean(LoginTable.class).disable(person, House.now());
        HttpResponse<String> closed = house.browser().signIn("b3", House.PASSWORD);
        assertThat(plain(closed)).isEqualTo(plain(house.browser().signIn("nobody-b3", "wrong")));
    }

    @Test
    void slowsDownAfterFiveTriesAndLetsInAfterTheWait() {
        house.person("b4");
        for (int i = 0; i < Attempts.FAST_TRIES; i++) {
            assertThat(house.browser().signIn("b4", "wrong").statusCode()).isEqualTo(422);
        }
        HttpResponse<String> refused = house.browser().signIn("b4", House.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("retry-after")).hasValue("30");
        Instant before = House.now();
        House.clock(before.plus(Duration.ofSeconds(31)));
        assertThat(house.browser().signIn("b4", House.PASSWORD).statusCode()).isEqualTo(303);
        House.clock(before);
    }

    @Test
    void slowsDownForNumbersThatNobodyHasJustTheSame() {
        for (int i = 0; i < Attempts.FAST_TRIES; i++) {
            house.browser().signIn("nobody-b5", "wrong");
        }
        assertThat(house.browser().signIn("nobody-b5", "wrong").statusCode()).isEqualTo(429);
        assertThat(house.sql().sql("select count(*) from security.attempt where account like '%nobody%'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void letsAPersonInOnAKnownDeviceWhileOthersGuess() {
        house.person("b6");
        House.Browser own = house.browser();
        own.signIn("b6", House.PASSWORD);
        for (int i = 0; i <= Attempts.FAST_TRIES; i++) {
            house.browser().signIn("b6", "wrong");
        }
        assertThat(house.browser().signIn("b6", House.PASSWORD).statusCode()).isEqualTo(429);
        assertThat(own.signIn("b6", House.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void looksAtNoMorePasswordsThanAllowedHoweverManyComeAtOnce() throws Exception {
        house.person("b7");
        Callable<Integer> guess = () -> house.browser().signIn("b7", "wrong").statusCode();
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Integer> answers = threads
                    .invokeAll(IntStream.range(0, 60).mapToObj(_ -> guess).toList()).stream()
                    .map(answer -> answer.resultNow()).toList();
            assertThat(answers).containsOnly(422, 429);
            assertThat(answers.stream().filter(code -> code == 422)).hasSize(Attempts.FAST_TRIES);
        }
    }

    @Test
    void hashesAgainWhereTheParametersWereWeaker() {
        UUID person = house.person("b8");
        house.bean(LoginTable.class).setHash(person, new Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 1)
                .encode(House.PASSWORD), House.now());
        assertThat(house.browser().signIn("b8", House.PASSWORD).statusCode()).isEqualTo(303);
        assertThat(house.sql().sql("select password_hash from security.login where person_id = :p").param("p", person)
                .query(String.class).single()).contains("m=19456,t=2,p=1");
    }

    @Test
    void writesEachTryDownAndLetsNobodyRewriteIt() {
        UUID person = house.person("b9");
        house.browser().signIn("b9", "wrong");
        house.browser().signIn("b9", House.PASSWORD);
        assertThat(house.sql().sql("select outcome from security.sign_in_event where person_id = :p order by id")
                .param("p", person).query(String.class).list()).containsExactly("WRONG", "SIGNED_IN");
        assertThat(house.sql().sql("select network from security.sign_in_event where person_id = :p limit 1")
                .param("p", person).query(String.class).single()).isEqualTo("127.0.0.0/24");
        assertThatThrownBy(() -> house.sql().sql("delete from security.sign_in_event").update())
                .hasStackTraceContaining("permission denied");
    }

    /** All that differs by nature taken away. */
    private static String plain(HttpResponse<String> response) {
        return response.body().replaceAll("value=\"[0-9a-f-]{36}\"", "");
    }
}
