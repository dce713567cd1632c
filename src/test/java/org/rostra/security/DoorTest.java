package org.rostra.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rostra.TestDatabase;
import org.rostra.access.Does;
import org.rostra.access.Matrix;
import org.rostra.access.Position;
import org.rostra.security.House.Browser;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stray.StrayPages;

/** What every request meets before a page: labels, headers, methods, and proof that a page of ours sent it. */
class DoorTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final List<String> FORM = List.of("Content-Type", "application/x-www-form-urlencoded");
    private static House house;
    private static Browser member;

    @BeforeAll
    static void start() {
        house = House.on(DATABASE);
        house.person("d1");
        member = house.browser();
        member.signIn("d1", House.PASSWORD);
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    @Test
    void doesNotStartWithAHandlerThatHasNoLabel() {
        assertThatThrownBy(() -> House.with(DATABASE, new Class<?>[]{StrayPages.class}))
                .hasMessageContaining("StrayPages#stray");
    }

    @Test
    void doesNotServePlainHttpToANetwork() {
        assertThatThrownBy(() -> House.on(DATABASE, "--server.address=0.0.0.0")).hasStackTraceContaining("loopback");
        House.on(DATABASE, "--server.address=0.0.0.0", "--rostra.proxy=10.0.0.0/8").close();
    }

    /** Every live route, as nobody: open, or the way to sign in, or refused. */
    @TestFactory
    Stream<DynamicTest> givesNobodyMoreThanTheMatrix() {
        Matrix matrix = Matrix.load();
        return routes().entrySet().stream().map(route -> DynamicTest.dynamicTest(route.getKey().toString(), () -> {
            var action = Objects.requireNonNull(route.getValue().getMethodAnnotation(Does.class)).value();
            boolean open = matrix.allowed(action).contains(Position.ANONYMOUS);
            String path = route.getKey().getPatternValues().iterator().next()
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            Set<RequestMethod> methods = route.getKey().getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.POST)) {
                int status = house.browser().post(path).statusCode();
                assertThat(status).satisfies(code -> assertThat(code == 401).isEqualTo(!open));
            } else {
                HttpResponse<String> response = house.browser().get(path);
                boolean sent = response.headers().firstValue("location").orElse("").startsWith("/sign-in?to=%2F");
                assertThat(sent).isEqualTo(!open);
                assertThat(response.headers().allValues("set-cookie")).noneMatch(cookie -> cookie.contains("ession"));
            }
        }));
    }

    @Test
    void putsTheHeadersOnEveryResponse() {
        Browser browser = house.browser();
        for (var response : List.of(browser.get("/sign-in"), browser.get("/assets/rostra.css"), browser.get("/error"),
                browser.get("/no-such-page"), browser.get("/desk"), browser.method("PUT", "/sign-in"),
                browser.get("/a;b=c"), browser.get("/a//b"), browser.signIn("nobody", "x"),
                browser.postAs("/sign-in", FORM), member.get("/no-such-page"), browser.post("/csp-report"))) {
            assertThat(first(response, "content-security-policy")).contains("default-src 'none'", "script-src 'self'",
                    "frame-ancestors 'none'", "report-uri /csp-report").doesNotContain("unsafe");
            assertThat(first(response, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(first(response, "referrer-policy")).isEqualTo("same-origin");
            assertThat(first(response, "cross-origin-opener-policy")).isEqualTo("same-origin");
            assertThat(first(response, "cross-origin-resource-policy")).isEqualTo("same-origin");
            assertThat(first(response, "permissions-policy")).contains("camera=()");
            assertThat(first(response, "cache-control"))
                    .isEqualTo(response.uri().getPath().startsWith("/assets/") ? "max-age=3600" : "no-store");
            assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by",
                    "strict-transport-security");
            assertThat(response.statusCode()).isLessThan(500);
        }
    }

    @Test
    void takesOnlyThreeMethods() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND")) {
            assertThat(house.browser().method(method, "/sign-in").statusCode()).as(method).isEqualTo(405);
        }
        assertThat(house.browser().method("HEAD", "/sign-in").statusCode()).isEqualTo(200);
    }

    @Test
    void showsHiddenAndMissingAlike() {
        String hidden = member.get("/administration/seats").body();
        String missing = member.get("/administration/seat").body();
        assertThat(plain(hidden).replace("/administration/seats", "X"))
                .isEqualTo(plain(missing).replace("/administration/seat", "X"));
    }

    @Test
    void refusesFormsThatNoPageOfOursSent() {
        String token = member.token("/no-such-page");
        house.person("d2");
        Browser other = house.browser();
        other.signIn("d2", House.PASSWORD);
        String foreign = other.token("/no-such-page");
        String here = house.origin();
        Map<String, HttpResponse<String>> variants = Map.ofEntries(
                Map.entry("no token", out(List.of("Origin", here))),
                Map.entry("foreign token", out(List.of("Origin", here), "_csrf", foreign)),
                Map.entry("another session's token", out(List.of("Origin", here), "_csrf", "AAAA")),
                Map.entry("null origin", out(List.of("Origin", "null"), "_csrf", token)),
                Map.entry("cross-site", out(List.of("Sec-Fetch-Site", "cross-site"), "_csrf", token)),
                Map.entry("same-site", out(List.of("Sec-Fetch-Site", "same-site", "Origin", here), "_csrf", token)),
                Map.entry("foreign origin", out(List.of("Origin", "https://evil.example"), "_csrf", token)),
                Map.entry("other port", out(List.of("Origin", "http://localhost:1"), "_csrf", token)),
                Map.entry("foreign origin under good metadata",
                        out(List.of("Sec-Fetch-Site", "same-origin", "Origin", "https://evil.example"), "_csrf",
                                token)),
                Map.entry("neither", out(List.of(), "_csrf", token)),
                Map.entry("text/plain", member.postAs("/sign-out",
                        List.of("Origin", here, "Content-Type", "text/plain"), "_csrf", token)));
        assertThat(variants).allSatisfy((_, response) -> assertThat(response.statusCode()).isEqualTo(403));
        assertThat(member.get("/sign-out").statusCode()).isEqualTo(405);
        assertThat(member.get("/no-such-page").body()).contains("/sign-out");
        assertThat(out(List.of("Sec-Fetch-Site", "same-origin"), "_csrf", token).statusCode()).isEqualTo(303);
        member.signIn("d1", House.PASSWORD);
    }

    @Test
    void refusesASignInFormFromElsewhere() {
        Browser browser = house.browser();
        assertThat(browser.postAs("/sign-in", List.of("Content-Type", "application/x-www-form-urlencoded", "Origin",
                "https://evil.example"), "number", "d1", "password", House.PASSWORD).statusCode()).isEqualTo(403);
        assertThat(browser.cookies).isEmpty();
    }

    /** The one address of callbacks is let through, and nothing beside it: there a handler says what is known. */
    @Test
    void letsCallbacksOfPlatformsThroughAndNothingBesideThem() {
        List<String> elsewhere = List.of("Origin", "https://evil.example", "Content-Type", "text/xml");
        String token = "A".repeat(43);
        for (Browser browser : List.of(house.browser(), member)) {
            assertThat(browser.postAs("/callbacks/wechat/" + token, elsewhere).statusCode()).isEqualTo(404);
            for (String other : List.of("/callbacks/wechat/" + token + "A", "/callbacks/wechat/" + token + "/x",
                    "/callbacks/wechat/", "/callbacks/other/" + token, "/sign-in/callbacks/wechat/" + token,
                    "/accounts/callbacks/wechat/" + token, "/sign-out")) {
                assertThat(browser.postAs(other, elsewhere).statusCode()).as(other).isEqualTo(403);
            }
        }
    }

    @Test
    void asksForTheOperationOfAForm() throws Exception {
        var response = House.CLIENT.send(HttpRequest.newBuilder(java.net.URI.create(house.origin() + "/sign-in"))
                .header("Origin", house.origin()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("number=1&password=2")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void signsInAsInventedPeopleOnlyInADemonstration() {
        assertThat(house.browser().post("/sign-in/demo", "person", UUID.randomUUID().toString()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void slowsDownWhoAsksTooFast() {
        try (House slow = House.on(DATABASE, "--rostra.limit.sign-in=0.1")) {
            Browser browser = slow.browser();
            assertThat(browser.signIn("nobody-1", "x").statusCode()).isEqualTo(422);
            HttpResponse<String> refused = browser.signIn("nobody-2", "x");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(first(refused, "retry-after"))).isBetween(1, 11);
            assertThat(browser.get("/sign-in").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void believesOnlyItsProxy() {
        try (House behind = House.on(DATABASE, "--rostra.proxy=127.0.0.0/8,::1/128")) {
            UUID person = behind.person("d3");
            Browser browser = behind.browser();
            String secure = behind.origin().replace("http:", "https:");
            var response = browser.postAs("/sign-in", List.of("Content-Type", "application/x-www-form-urlencoded",
                    "Origin", secure, "X-Forwarded-Proto", "https", "X-Forwarded-For",
                    "1.2.3.4, 198.51.100.9, 127.0.0.2"),
                    "number", "d3", "password", House.PASSWORD);
            assertThat(response.statusCode()).isEqualTo(303);
            assertThat(first(response, "strict-transport-security")).contains("includeSubDomains");
            assertThat(response.headers().allValues("set-cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-session=")
                            && cookie.contains("Secure") && cookie.contains("HttpOnly")
                            && cookie.contains("SameSite=Lax")
                            && cookie.contains("Path=/;") && !cookie.contains("Domain"));
            assertThat(networkOf(behind, person)).isEqualTo("198.51.100.0/24");
        }
        UUID person = house.person("d4");
        house.browser().postAs("/sign-in", List.of("Content-Type", "application/x-www-form-urlencoded", "Origin",
                house.origin(), "X-Forwarded-For", "198.51.100.9"), "number", "d4", "password", House.PASSWORD);
        assertThat(networkOf(house, person)).isEqualTo("127.0.0.0/24");
    }

    private static HttpResponse<String> out(List<String> headers, String... fields) {
        return member.postAs("/sign-out", Stream.concat(FORM.stream(), headers.stream()).toList(), fields);
    }

    private static Map<RequestMappingInfo, HandlerMethod> routes() {
        return house.bean(RequestMappingHandlerMapping.class).getHandlerMethods();
    }

    private static String networkOf(House at, UUID person) {
        return at.sql().sql("select network from security.sign_in_event where person_id = :p").param("p", person)
                .query(String.class).single();
    }

    private static String first(HttpResponse<?> response, String header) {
        return response.headers().firstValue(header).orElse("");
    }

    private static String plain(String body) {
        return body.replaceAll("name=\"(operation|_csrf)\" value=\"[^\"]+\"", "");
    }
}
