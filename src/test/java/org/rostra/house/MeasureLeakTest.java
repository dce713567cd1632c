package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rostra.access.Position;
import org.rostra.conduct.Measure;
import org.rostra.conduct.award.AwardCheck;
import org.rostra.house.Cast.Identity;
import org.rostra.house.Cast.Thing;
import org.rostra.house.Routes.About;
import org.rostra.house.Routes.Route;
import org.rostra.ledger.Act;
import org.rostra.ledger.Ids;
import org.rostra.notify.ClimbLadder;
import org.rostra.notify.Remind;
import org.rostra.security.House;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.bind.annotation.RequestMethod;

/** R4, R12: who reported is told to nobody but on demand, and whom a measure is about only to those who handle it. */
@ExtendWith(OutputCaptureExtension.class)
class MeasureLeakTest {
    /** Who handles the two members' measures; the publicity department is none of them. */
    private static final Set<String> KEEPERS = Set.of("custodian", "custodian2", "counsellor");
    /** Who prepares and answers for award bars. */
    private static final Set<String> OFFICE = Set.of("clerk", "publicity-head");
    private static final List<String> LETTERS = List.of("measure-notice", "measure-decision", "measure-appeal");
    /** Where whoever keeps the organisation's people, or looks into the record of it, finds everybody's name. */
    private static final Set<String> ORGANISATION = Set.of("keeper", "giver", "auditor");

    private static Cast cast;
    private static LedMeasures led;
    private static AwardCheck check;
    private static final List<Identity> EVERYBODY = new ArrayList<>();
    private static final Map<String, String> TOKENS = new HashMap<>();

    @BeforeAll
    static void open() throws IOException {
        cast = new Cast();
        led = new LedMeasures(cast.university);
        check = led.asked();
        EVERYBODY.addAll(cast.identities);
        for (String one : List.of("accused", "appellant", "reporter", "league-head")) {
            EVERYBODY.add(new Identity(one, Set.of(Position.MEMBER), Map.of()));
        }
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    /** Who reported stands sealed and nowhere else; what was said stands with the measure and behind the ledger, never in it, and in no log. */
    @Test
    void nothingStandsWhereItDoesNotBelong(CapturedOutput output) {
        Act act = Act.bySystem(House.now());
        cast.university.bean(Remind.class).remind(act);
        cast.university.bean(ClimbLadder.class).climb(act);
        SoftAssertions.assertSoftly(all -> {
            all.assertThat(Leaked.tables(cast.owner(), List.of(LedMeasures.NAMED))).as("the name of who reported")
                    .isEmpty();
            all.assertThat(tables(List.of(LedMeasures.REPORTER))).as("the reporting person's name")
                    .containsExactly("directory.person");
            all.assertThat(tables(List.of(cast.university.id("reporter").toString()))).as("the reporting person's id")
                    .isSubsetOf("directory.person", "security.login", "security.session", "security.device",
                            "security.sign_in_event");
            all.assertThat(tables(led.everyWord())).as("what was said").containsExactlyInAnyOrder("conduct.measure",
                    "conduct.statement", "ledger.private");
            all.assertThat(tables(List.of(LedMeasures.ACCUSED, LedMeasures.APPELLANT))).as("the parties' names")
                    .containsExactlyInAnyOrder("directory.person", "conduct.award_line");
            for (String party : List.of("accused", "appellant")) {
                all.assertThat(tables(List.of(cast.university.id(party).toString()))).as("the parties' ids")
                        .doesNotContain("ledger.event");
            }
            all.assertThat(canaries()).as("the log").noneMatch(output.getAll()::contains);
        });
    }

    private static Set<String> tables(List<String> words) {
        Set<String> tables = new TreeSet<>();
        Leaked.tables(cast.owner(), words).forEach(one -> tables.add(one.substring(0, one.indexOf(':'))));
        return tables;
    }

    /** The search finds what is there to be found. */
    @Test
    void aLeakWouldBeSeen() {
        UUID id = Ids.next();
        cast.house.sql().sql("insert into ledger.private (event_id, field, salt, value) "
                + "select id, :field, '', :value from ledger.event limit 1").param("field", id.toString())
                .param("value", LedMeasures.NAMED).update();
        try {
            assertThat(Leaked.tables(cast.owner(), List.of(LedMeasures.NAMED)))
                    .containsExactly("ledger.private: " + LedMeasures.NAMED);
        } finally {
            cast.house.sql().sql("delete from ledger.private where field = :field").param("field", id.toString())
                    .update();
        }
    }

    /** Every page, letter and export, by everybody: the reporter by nobody, names and words by the party and those who handle it. */
    @Test
    void noPageAndNoPaperTellsIt() throws IOException {
        var told = new TreeMap<String, String>();
        Map<String, Set<String>> read = new HashMap<>();
        walk(told, read);
        assertThat(told).isEmpty();
        assertThat(read.get("鹓事实鹓")).contains("accused", "custodian2", "counsellor").doesNotContain("clerk");
        assertThat(read.get("鹓事实鹓 on paper")).contains("accused", "counsellor");
        assertThat(read.get("鷟事实鷟")).contains("clerk", "publicity-head", "custodian");
        assertThat(read.get(LedMeasures.ACCUSED)).contains("accused", "counsellor", "league-head");
        led.judged();
        told.clear();
        walk(told, read);
        assertThat(told).isEmpty();
        assertThat(read.get("鸑裁决鸑 on paper")).contains("appellant", "publicity-head");
    }

    private static void walk(Map<String, String> told, Map<String, Set<String>> read) throws IOException {
        Routes routes = Routes.of(cast);
        for (Identity identity : EVERYBODY) {
            for (Route route : routes.all()) {
                for (String path : paths(routes, route)) {
                    String body = body(identity, route, path);
                    boolean paper = path.contains("/papers/");
                    for (String word : canaries()) {
                        if (body.contains(word)) {
                            if (!reads(identity.name(), word, path)) {
                                told.put(identity.name() + " " + route.method() + " " + path, word);
                            }
                            read.computeIfAbsent(word + (paper ? " on paper" : ""), _ -> new TreeSet<>())
                                    .add(identity.name());
                        }
                    }
                }
            }
        }
    }

    private static List<String> canaries() {
        List<String> all = new ArrayList<>(led.everyWord());
        all.addAll(List.of(LedMeasures.NAMED, LedMeasures.REPORTER, LedMeasures.ACCUSED, LedMeasures.APPELLANT));
        for (String one : List.of("reporter", "accused", "appellant")) {
            all.add(cast.university.id(one).toString());
        }
        return all;
    }

    /** Pages, and of what is sent only what is taken out: exports and papers. */
    private static List<String> paths(Routes routes, Route route) {
        if (!route.reads() && (route.method() != RequestMethod.POST || !takenOut(route.pattern()))) {
            return List.of();
        }
        if (route.about() == About.MEASURE) {
            return Stream.of(led.member, led.appealed, led.bar).flatMap(one -> LETTERS.stream()
                    .map(letter -> route.pattern().replace("{id}", one.id().toString()).replace("{form}", letter)
                            .replace("{file}", file(one)).replace("{scan}", cast.measureScan.toString())))
                    .distinct().toList();
        }
        if (route.about() == About.AWARD) {
            return List.of(route.pattern().replace("{id}", check.id().toString()).replace("{form}", "award-sheet"));
        }
        String path = route.pattern().equals("/measures/on/{id}") || route.pattern().equals("/measures/bar/{id}")
                || route.pattern().equals("/groups/{id}") || route.pattern().equals("/accounts/{id}")
                        ? route.pattern().replace("{id}", led.group.toString())
                        : routes.path(route, Thing.RUNNING);
        return route.pattern().equals("/measures")
                ? List.of(path, path + "?whose=ABOUT_ME", path + "?whose=BARS", path + "?whose=IN_HANDS")
                : List.of(path);
    }

    private static boolean takenOut(String pattern) {
        return pattern.endsWith("/export") || pattern.endsWith("/book") || pattern.contains("/papers/");
    }

    private static String file(Measure one) {
        return cast.house.sql().sql("select id from files.file where subject_id = :id").param("id", one.id())
                .query((row, _) -> row.getObject(1, UUID.class)).single().toString();
    }

    private static boolean reads(String who, String word, String path) {
        if (word.equals(LedMeasures.NAMED)) {
            return false;
        }
        if (path.startsWith("/organisation") && ORGANISATION.contains(who)) {
            return true;
        }
        if (word.equals(LedMeasures.REPORTER) || word.equals(cast.university.id("reporter").toString())) {
            return who.equals("reporter");
        }
        if (word.contains("摘要") && List.of("accused", "appellant").contains(who)) {
            // The lead in its first words may tell whose words they are.
            return false;
        }
        if (led.words.get(led.bar.id()).contains(word)) {
            return path.startsWith("/measures/" + led.bar.id()) && (OFFICE.contains(who)
                    || who.equals("custodian") && !word.contains("摘要"));
        }
        boolean second = led.words.get(led.appealed.id()).contains(word) || word.equals(LedMeasures.APPELLANT)
                || word.equals(cast.university.id("appellant").toString());
        if (who.equals("league-head") && List.of(LedMeasures.ACCUSED, LedMeasures.APPELLANT).contains(word)) {
            return path.startsWith("/award-checks/" + check.id());
        }
        if (who.equals(second ? "appellant" : "accused") && !led.everyWord().contains(word)) {
            return true;
        }
        boolean handles = KEEPERS.contains(who) || second && who.equals("publicity-head")
                || who.equals(second ? "appellant" : "accused");
        return handles && path.startsWith("/measures/" + (second ? led.appealed : led.member).id());
    }

    /** As text, whatever it is. */
    private static String body(Identity identity, Route route, String path) throws IOException {
        HttpResponse<byte[]> answer = route.reads()
                ? cast.browser(identity).bytes(path)
                : cast.browser(identity).takeOut(path, TOKENS.computeIfAbsent(identity.name(),
                        _ -> cast.browser(identity).findToken().orElse("")));
        byte[] body = answer.body();
        String start = new String(body, 0, Math.min(4, body.length), StandardCharsets.ISO_8859_1);
        if (start.equals("%PDF")) {
            try (var file = Loader.loadPDF(body)) {
                return new PDFTextStripper().getText(file).replaceAll("\\s", "");
            }
        }
        if (start.startsWith("PK")) {
            var text = new StringBuilder();
            Path kept = Files.write(Files.createTempFile("taken", ".zip"), body);
            try (var zip = new ZipFile(kept.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8)
                            .replaceAll("<[^>]*>|\\s", ""));
                }
            }
            Files.delete(kept);
            return text.toString();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    /** An award check answers its lines: no, or until when; nothing of why, of whom else, or of a member's measure. */
    @Test
    void anAwardCheckTellsNothingElse() throws IOException {
        String page = cast.browser(EVERYBODY.getLast()).get("/award-checks/" + check.id()).body().replace(
                check.number(), "");
        assertThat(EVERYBODY.getLast().name()).isEqualTo("league-head");
        assertThat(page).contains(led.bar.number()).doesNotContain(led.member.number(), led.appealed.number())
                .doesNotContain(led.everyWord()).doesNotContain(LedMeasures.NAMED, led.group.toString(),
                        led.bar.id().toString());
        assertThat(cast.house.sql().sql("select count(*) filter (where until is not null), count(*) "
                + "from conduct.award_line where check_id = :id").param("id", check.id())
                .query((row, _) -> row.getInt(1) + " of " + row.getInt(2)).single()).isEqualTo("1 of 3");
        assertThat(cast.house.sql().sql("select string_agg(column_name, ' ' order by ordinal_position) "
                + "from information_schema.columns where table_schema = 'conduct' and table_name = 'award_line'")
                .query(String.class).single()).isEqualTo("check_id line name number until cases");
    }
}
