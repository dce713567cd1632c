package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostra.house.Cast.Identity;
import org.rostra.house.Cast.Thing;
import org.rostra.house.Routes.Route;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.notify.ClimbLadder;
import org.rostra.notify.Remind;
import org.rostra.security.House;
import org.rostra.voice.Upload;
import org.rostra.voice.Who;
import org.rostra.voice.FollowOpinion;
import org.rostra.voice.Claim;
import org.rostra.voice.GiveOpinion;
import org.rostra.voice.Wanted;
import org.rostra.voice.Opinion;
import org.rostra.voice.Receipt;
import org.rostra.voice.RouteOpinion;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** R12: who wrote, how to reach him, what he wrote and sent are read by those who answer, and stand nowhere in the clear. */
@ExtendWith(OutputCaptureExtension.class)
class OpinionLeakTest {
    private static final String NAME = "欧阳鹭寤";
    private static final String CONTACT = "canary-13912345678";
    private static final String TEXT = "鸢翊楼的暖气坏了，值班的完颜老师说不归他管";
    private static final String ADDED = "纪䶮补充：今天还是冷";
    private static final String FILE = "CANARY-IN-THE-FILE";
    private static final String FILE_NAME = "楚罄的截图";
    private static final List<String> WORDS = List.of(NAME, CONTACT, TEXT, ADDED, FILE, FILE_NAME);
    /** Who answers one that goes the usual way, and one that goes past the publicity department. */
    private static final List<String> OFFICE = List.of("clerk", "publicity-head");
    private static final List<String> LEADER = List.of("leader");

    private static Cast cast;
    private static Receipt usual;
    private static Receipt past;

    @BeforeAll
    static void open() throws IOException {
        cast = new Cast();
        usual = given(null);
        past = given("XCB");
        cast.university.bean(RouteOpinion.class).route(cast.university.by("clerk"), usual.opinion().id(),
                List.of(cast.university.unit("BIZ")), "");
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    private static Receipt given(@org.jspecify.annotations.Nullable String unit) {
        Receipt receipt = cast.university.bean(GiveOpinion.class).give(cast.university.by("student"),
                new Wanted(Opinion.Kind.COMPLAINT, TEXT, "", unit == null ? null : cast.university.unit(unit), false,
                        false, true, new Who(NAME, CONTACT), true),
                List.of(new Upload(FILE_NAME + ".pdf", new ByteArrayInputStream(file()))));
        cast.university.bean(FollowOpinion.class).add(cast.university.anonymous(),
                new Claim.ByReceipt(receipt.opinion().number(), receipt.code()), ADDED);
        return receipt;
    }

    private static byte[] file() {
        var file = new ByteArrayOutputStream();
        file.writeBytes(Cast.PDF);
        file.writeBytes(("\n%" + FILE + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8));
        return file.toByteArray();
    }

    /** Not in any table of the database, in no file of ours, and in no log; not even the person's id beside it. */
    @Test
    void nothingStandsInTheClear(CapturedOutput output) {
        Act act = Act.bySystem(House.now());
        cast.university.bean(Remind.class).remind(act);
        cast.university.bean(ClimbLadder.class).climb(act);
        assertThat(Leaked.tables(cast.owner(), WORDS)).isEmpty();
        assertThat(Leaked.tables(cast.owner(), List.of(usual.code(), usual.code().replace("-", "")))).isEmpty();
        assertThat(output.getAll()).doesNotContain(WORDS);
        for (String table : List.of("opinion", "words", "reporter", "enclosure", "routing")) {
            assertThat(cast.house.sql()
                    .sql("select count(*) from voice." + table + " t where position(:id in t::text) > 0")
                    .param("id", cast.university.id("student").toString()).query(Integer.class).single()).as(table)
                    .isZero();
        }
    }

    /** The search finds what is there to be found. */
    @Test
    void aLeakWouldBeSeen() {
        UUID id = Ids.next();
        cast.house.sql().sql("insert into ledger.private (event_id, field, salt, value) "
                + "select id, :field, '', :value from ledger.event limit 1").param("field", id.toString())
                .param("value", NAME).update();
        try {
            assertThat(Leaked.tables(cast.owner(), WORDS)).containsExactly("ledger.private: " + NAME);
        } finally {
            cast.house.sql().sql("delete from ledger.private where field = :field").param("field", id.toString())
                    .update();
        }
    }

    /** Every page, by everybody, about both: what was written is read by those who answer and are asked, who wrote by nobody. */
    @Test
    void noPageTellsIt() {
        Routes routes = Routes.of(cast);
        Map<String, String> told = new TreeMap<>();
        List<String> seen = new ArrayList<>();
        for (Identity identity : cast.identities) {
            House.Browser browser = cast.browser(identity);
            for (Receipt receipt : List.of(usual, past)) {
                for (Route route : routes.all().stream().filter(Route::reads).toList()) {
                    String path = route.about() == Routes.About.OPINION || route.about() == Routes.About.NOBODYS
                            ? route.pattern().replace("{id}", receipt.opinion().id().toString()).replace("{file}",
                                    enclosure(receipt))
                            : routes.path(route, Thing.RUNNING);
                    String body = browser.get(path).body();
                    boolean reads = readers(identity, receipt);
                    for (String word : WORDS) {
                        if (body.contains(word)) {
                            boolean may = reads && !List.of(NAME, CONTACT, FILE_NAME).contains(word);
                            (may ? seen : new ArrayList<String>()).add(identity.name());
                            if (!may) {
                                told.put(identity.name() + " " + path, word);
                            }
                        }
                    }
                    if (body.contains(past.opinion().number()) && !LEADER.contains(identity.name())
                            && !identity.name().equals("student")) {
                        told.put(identity.name() + " " + path, "the number of what goes past");
                    }
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(seen).contains("clerk", "publicity-head", "leader", "dean", "student");
    }

    private static boolean readers(Identity identity, Receipt receipt) {
        return receipt == past
                ? LEADER.contains(identity.name()) || identity.name().equals("student")
                : OFFICE.contains(identity.name()) || identity.name().equals("dean")
                        || identity.name().equals("student");
    }

    private static String enclosure(Receipt receipt) {
        return cast.house.sql().sql("select id from voice.enclosure where opinion_id = :id")
                .param("id", receipt.opinion().id()).query((row, _) -> row.getObject(1, UUID.class)).single()
                .toString();
    }

    /** A wrong code and a number that is not there: the same answer, byte by byte, and by the same way. */
    @Test
    void aWrongCodeAndNoSuchCaseAreAlike() {
        House.Browser browser = cast.house.browser();
        String wrong = "0000-0000-0000-0000";
        assertThat(follow(browser, usual.opinion().number(), usual.code()).body()).contains(TEXT);
        String first = answer(follow(browser, usual.opinion().number(), wrong));
        for (String[] typed : new String[][]{{"2026-000000", wrong}, {"2026-000000", usual.code()}, {"x", "y"},
                {past.opinion().number(), usual.code()}}) {
            assertThat(answer(follow(browser, typed[0], typed[1]))).as(Arrays.toString(typed)).isEqualTo(first);
        }
        assertThat(answer(browser.post("/opinions/follow/add", "number", usual.opinion().number(), "code", wrong,
                "text", "x"))).isEqualTo(first);
        long[] code = new long[101];
        long[] number = new long[101];
        for (int i = 0; i < code.length; i++) {
            code[i] = nanos(browser, usual.opinion().number(), wrong);
            number[i] = nanos(browser, "2026-000000", wrong);
        }
        System.out.printf("wrong code %d µs, no such case %d µs (medians of %d)%n", median(code), median(number),
                code.length);
    }

    private static HttpResponse<String> follow(House.Browser browser, String number, String code) {
        return browser.post("/opinions/follow", "number", number, "code", code);
    }

    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + " " + response.headers().map().keySet().stream()
                .filter(name -> !name.equals("connection")).toList()
                + response.body().replaceAll("name=\"operation\" value=\"[^\"]*\"", "");
    }

    private static long nanos(House.Browser browser, String number, String code) {
        long begun = System.nanoTime();
        follow(browser, number, code);
        return System.nanoTime() - begun;
    }

    private static long median(long[] times) {
        Arrays.sort(times);
        return times[times.length / 2] / 1000;
    }
}
