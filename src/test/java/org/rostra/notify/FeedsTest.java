package org.rostra.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.ledger.Act;
import org.rostra.ledger.Repeated;
import org.rostra.procedure.CaseFile;
import org.rostra.security.House;

/** 日历订阅: read by its secret address alone, dead as soon as it is renewed or revoked or its person leaves. */
class FeedsTest {
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh(), "--rostra.limit.public=0");
        university = new University(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void monday() {
        university.on("2026-03-02");
    }

    @Test
    void showsWhatTheDeskShows() {
        CaseFile file = submitted();
        HttpResponse<String> read = read(made("dean"));
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("content-type").orElseThrow()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(read.headers().firstValue("cache-control").orElseThrow()).startsWith("private");
        String text = read.body().replace("\r\n ", "");
        assertThat(text).contains("SUMMARY:待审批 · 湖南财院订阅" + number, "DTSTART;VALUE=DATE:20260305",
                "/cases/" + file.id()).doesNotContain("custodian");
        university.on("2026-03-03");
        assertThat(uids(read(made("dean")).body())).isEqualTo(uids(read.body()));
        assertThat(read(made("librarian")).body()).doesNotContain("VEVENT");
        university.approve("dean", file);
        assertThat(read(made("dean")).body()).doesNotContain(file.id().toString());
    }

    @Test
    void everyWrongAddressIsAnsweredAlike() {
        made("dean");
        HttpResponse<String> missing = read("A".repeat(43));
        assertThat(missing.statusCode()).isEqualTo(404);
        for (String wrong : List.of("x", "B".repeat(43), "%20", "A".repeat(500))) {
            assertThat(read(wrong).statusCode()).isEqualTo(404);
            assertThat(anonymised(read(wrong))).isEqualTo(anonymised(missing));
        }
        assertThat(house.sql().sql("select count(*) from notify.feed where encode(hash, 'escape') like '%AAAA%'")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void diesWhenRenewedRevokedOrItsPersonIsGone() {
        String first = made("clerk");
        String second = made("clerk");
        assertThat(read(first).statusCode()).isEqualTo(404);
        assertThat(read(second).statusCode()).isEqualTo(200);
        feeds().revoke(university.by("clerk"));
        assertThat(read(second).statusCode()).isEqualTo(404);
        assertThat(feeds().since(university.by("clerk"))).isEmpty();
        String hers = made("clerk2");
        house.sql().sql("update directory.person set left_on = '2026-03-02' where number = 'clerk2'").update();
        assertThat(read(hers).statusCode()).isEqualTo(404);
        String his = made("stranger");
        house.sql().sql("update security.login set disabled_at = now() where person_id = :id")
                .param("id", university.id("stranger")).update();
        assertThat(read(his).statusCode()).isEqualTo(404);
        assertThat(house.sql().sql("select type from ledger.event where subject_kind = 'feed' order by id")
                .query(String.class).list()).contains("feed.made", "feed.revoked");
    }

    @Test
    void isMadeOnceForAFormAndOneLivesForAPerson() throws Exception {
        Act once = university.by("adviser");
        feeds().renew(once);
        assertThatThrownBy(() -> feeds().renew(once)).isInstanceOf(Repeated.class);
        assertThatThrownBy(() -> feeds().renew(university.anonymous())).isInstanceOf(Forbidden.class);
        List<Callable<String>> racing = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            racing.add(() -> made("counsellor"));
        }
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var one : threads.invokeAll(racing)) {
                assertThat(one.get()).hasSize(43);
            }
        }
        assertThat(house.sql().sql("select count(*) from notify.feed where person_id = :id and revoked_at is null")
                .param("id", university.id("counsellor")).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void thePageShowsTheAddressOnce() {
        House.Browser browser = house.browser();
        browser.signIn("league-head", House.PASSWORD);
        HttpResponse<String> made = browser.post("/inbox/feed", "_csrf", browser.findToken().orElseThrow());
        String address = made.body().replaceFirst("(?s).*value=\"(https?://[^\"]*/feeds/[^\"]*\\.ics)\".*", "$1");
        assertThat(house.browser().get(address.replaceFirst("https?://[^/]*", "")).statusCode()).isEqualTo(200);
        assertThat(browser.get("/inbox").body()).doesNotContain("/feeds/").contains("换一个地址");
    }

    private static CaseFile submitted() {
        number++;
        return university.submit("custodian", university.draft("custodian", "BIZ", "湖南财院订阅" + number,
                "wechat-official"));
    }

    private static String made(String person) {
        return feeds().renew(university.by(person)).text();
    }

    private static HttpResponse<String> read(String token) {
        return house.browser().get("/feeds/" + token + ".ics");
    }

    private static List<String> uids(String calendar) {
        return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
    }

    private static String anonymised(HttpResponse<String> response) {
        return response.body().replaceAll("/feeds/[^\"&?]*", "/feeds/").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
    }

    private static Feeds feeds() {
        return university.bean(Feeds.class);
    }
}
