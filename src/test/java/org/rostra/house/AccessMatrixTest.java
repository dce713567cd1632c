package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.access.Action;
import org.rostra.access.Does;
import org.rostra.access.Position;
import org.rostra.house.Cast.Identity;
import org.rostra.house.Cast.Thing;
import org.rostra.house.Routes.About;
import org.rostra.house.Routes.Route;

/** Law 5: every address × everybody × everything: what the matrix says and nothing else; hidden and missing look alike. */
class AccessMatrixTest {
    /** Lists open to everybody who is signed in: what one sees in them is a matter of sight. */
    private static final Set<Action> BY_SIGHT = EnumSet.of(Action.ACCOUNT_LIST,
            Action.GROUP_LIST, Action.REVIEW_LIST);
    /** Pages on which everybody chooses among what is his; what he does there is refused by itself. */
    private static final Set<Action> CHOICES = EnumSet.of(Action.EDUCATION_NOTE);

    /** Forms that name in their fields what they are about: what is not there is not found, whoever asks. */
    private static final Set<String> NAMING = Set.of("/groups/education", "/groups/sign",
            "/reviews/confirm", "/reviews/sign");

    /** What an answer says to the one who knocks. */
    enum Answer {
        YES, SIGN_IN, FORBIDDEN, NOT_FOUND, BROKEN;

        static Answer of(HttpResponse<String> response) {
            int status = response.statusCode();
            boolean away = response.headers().firstValue("location").orElse("").startsWith("/sign-in?to=");
            return switch (status) {
                case 200, 409 -> YES;
                case 302, 303 -> away ? SIGN_IN : YES;
                case 401 -> SIGN_IN;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                default -> BROKEN;
            };
        }
    }

    private static Cast cast;
    private static Routes routes;

    @BeforeAll
    static void open() throws IOException {
        cast = new Cast();
        routes = Routes.of(cast);
    }

    @AfterAll
    static void close() {
        cast.close();
    }

    @Test
    void everyPageAnswersAsTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<Answer, Integer>> tried = new TreeMap<>();
        for (Route route : routes.all().stream().filter(Route::reads).toList()) {
            for (Identity identity : cast.identities) {
                for (Thing thing : things(route)) {
                    String path = routes.path(route, thing);
                    HttpResponse<String> response = cast.browser(identity).get(path);
                    Answer answer = Answer.of(response);
                    tried.computeIfAbsent(identity.name(), _ -> new TreeMap<>()).merge(answer, 1, Integer::sum);
                    if (answer != expected(route, identity, thing)) {
                        wrong.add("%s %s %s: %s, not %s".formatted(identity.name(), route, thing,
                                response.statusCode(), expected(route, identity, thing)));
                    }
                }
            }
        }
        print("GET", tried);
        assertThat(wrong).isEmpty();
    }

    /** Whoever may not is refused, and nothing of his stays. Whoever may is tried where each act has its own test. */
    @Test
    void everyFormIsRefusedToWhoMayNotSendIt() {
        List<String> wrong = new ArrayList<>();
        Map<String, Map<Answer, Integer>> tried = new TreeMap<>();
        cast.identities.forEach(cast::browser);
        Rows before = Rows.of(cast.owner());
        for (Route route : routes.all().stream().filter(one -> !one.reads()).toList()) {
            for (Identity identity : cast.identities) {
                for (Thing thing : things(route)) {
                    Answer expected = expected(route, identity, thing);
                    if (expected != Answer.YES) {
                        HttpResponse<String> response = send(route, identity, thing);
                        Answer answer = Answer.of(response);
                        tried.computeIfAbsent(identity.name(), _ -> new TreeMap<>()).merge(answer, 1, Integer::sum);
                        if (answer != expected) {
                            wrong.add("%s %s %s: %s, not %s".formatted(identity.name(), route, thing,
                                    response.statusCode(), expected));
                        }
                    }
                }
            }
        }
        print("POST", tried);
        assertThat(wrong).isEmpty();
        assertThat(Rows.of(cast.owner())).isEqualTo(before);
    }

    /** To one who may not see it, what is there and what is not give the same answer, letter by letter. */
    @Test
    void hiddenAndMissingLookAlike() {
        int compared = 0;
        for (Route route : routes.all()) {
            if (route.about() != About.ACCOUNT && route.about() != About.CASE && route.about() != About.CHANGE
                    && route.about() != About.DECISION) {
                continue;
            }
            for (Identity identity : cast.identities) {
                String missing = null;
                for (Thing thing : things(route)) {
                    if (expected(route, identity, thing) == Answer.NOT_FOUND) {
                        HttpResponse<String> response = route.reads()
                                ? cast.browser(identity).get(routes.path(route, thing))
                                : send(route, identity, thing);
                        String seen = headers(response) + anonymised(response.body());
                        missing = missing == null ? seen : missing;
                        assertThat(seen).as(identity.name() + " " + route + " " + thing).isEqualTo(missing);
                        compared++;
                    }
                }
            }
        }
        System.out.println("hidden and missing: " + compared + " answers compared");
        assertThat(compared).isGreaterThan(100);
    }

    /**
     * Lists, searches, exports, choices and the public answers name no account to one who may not read it. The ledger
     * shows its auditor numbers, by a row of its own, but no names.
     */
    @Test
    void sideDoorsLeadNowhere() {
        List<String> leaks = new ArrayList<>();
        int looked = 0;
        for (Identity identity : cast.identities) {
            Map<String, String> seen = new HashMap<>();
            doors().forEach(path -> seen.put(path, cast.browser(identity).get(path).body()));
            for (String format : List.of("xlsx", "csv")) {
                seen.put("export " + format, export(identity, format));
            }
            looked += seen.size();
            for (Thing thing : cast.names.keySet()) {
                boolean reads = Cast.allows(Action.ACCOUNT_READ, identity.towards(thing));
                seen.forEach((door, body) -> {
                    boolean named = body.contains(cast.names.get(thing))
                            || !door.startsWith("/ledger") && (body.contains(cast.accounts.get(thing).toString())
                                    || body.contains(cast.attachments.get(thing).toString()));
                    if (named && !reads) {
                        leaks.add(identity.name() + " learns of " + thing + " at " + door);
                    }
                });
            }
        }
        System.out.println("side doors: " + looked + " answers searched");
        assertThat(leaks).isEmpty();
        assertThat(cast.browser(cast.identity("dean")).get("/accounts").body())
                .contains(cast.names.get(Thing.APPLIED)).contains(cast.names.get(Thing.CLASS));
        assertThat(export(cast.identity("dean"), "csv")).contains(cast.names.get(Thing.APPLIED));
    }

    /** A list carries the matrix as a predicate: one finds there what one may, no less and no more. */
    @Test
    void theRegisterListsWhatTheMatrixSays() {
        List<String> wrong = new ArrayList<>();
        for (Identity identity : cast.identities.stream().filter(Identity::signedIn).toList()) {
            String list = cast.browser(identity).get("/accounts").body();
            for (Thing thing : List.of(Thing.APPLIED, Thing.OTHER, Thing.CLASS, Thing.RUNNING)) {
                boolean listed = list.contains(cast.accounts.get(thing).toString());
                if (listed != Cast.allows(Action.ACCOUNT_LIST, identity.towards(thing))) {
                    wrong.add(identity.name() + (listed ? " finds " : " misses ") + thing);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What has no handler, no command and no job is no action: the matrix promises nothing that cannot be done. */
    @Test
    void everyActionIsDoneSomewhere() {
        Set<Action> done = EnumSet.noneOf(Action.class);
        routes.all().forEach(route -> done.add(route.action()));
        ArrowsTest.HOUSE.stream().filter(type -> !type.isEquivalentTo(Action.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Action.class))
                .filter(access -> Stream.of(Action.values())
                        .anyMatch(one -> one.name().equals(access.getTarget().getName())))
                .forEach(access -> done.add(Action.valueOf(access.getTarget().getName())));
        ArrowsTest.HOUSE.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Does.class))
                .forEach(method -> done.add(method.getAnnotationOfType(Does.class).value()));
        assertThat(EnumSet.complementOf(EnumSet.copyOf(done))).isEmpty();
    }

    private static Answer expected(Route route, Identity identity, Thing thing) {
        if (!Cast.MATRIX.open(identity.everywhere(), identity.offices()).contains(route.action())) {
            return identity.signedIn() ? Answer.NOT_FOUND : Answer.SIGN_IN;
        }
        return switch (route.about()) {
            case ACCOUNT -> onlyRunning(route) && thing != Thing.RUNNING
                    ? Answer.NOT_FOUND
                    : about(Action.ACCOUNT_READ, route.action(), identity.towards(thing));
            case CHANGE, DECISION -> about(Action.ACCOUNT_READ, route.action(), identity.towards(thing));
            case CASE -> about(Action.CASE_READ, tooLate(route, thing) ? Action.CASE_READ : route.action(),
                    identity.towards(thing));
            case NOTHING -> route.pattern().equals("/error") || !route.reads() && NAMING.contains(route.pattern())
                    ? Answer.NOT_FOUND
                    : onLists(route, identity);
            case DIRECTORY_IMPORT, REORGANISATION -> Answer.YES;
            case UNIT_REPORT -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.ACCOUNT_READ, route.action(), towardsUnit(identity));
            case REPLY -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.CAMPAIGN_REPLY_READ, route.action(), towardsReply(identity));
            case REVIEW -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.REVIEW_READ, route.action(), judging(identity, identity.towards(Thing.RUNNING)));
            case JOINT -> !Cast.allows(route.action(), identity.everywhere())
                    ? Answer.FORBIDDEN
                    : thing == Thing.MISSING ? Answer.NOT_FOUND : Answer.YES;
            case DELIVERY -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.JOINT_READ, route.action(), ofAccount(identity));
            case TURN -> thing == Thing.MISSING ? Answer.NOT_FOUND : Answer.YES;
            case WARNING -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.WARNING_READ, route.action(), identity.everywhere());
            case CORRECTION -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.CORRECTION_READ, route.action(), ofAccount(identity));
            case OPINION -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.OPINION_READ, route.action(), ofOpinion(identity));
            case NOBODYS -> Answer.NOT_FOUND;
            case IMITATION -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.IMITATION_READ, route.action(), identity.everywhere());
            case COPY -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.COPY_READ, route.action(), ofAccount(identity));
            case MEASURE -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.MEASURE_READ, route.action(), measured(identity));
            case RIGHTS_REQUEST -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.RIGHTS_REQUEST_READ, route.action(), asking(identity));
            case AWARD -> Cast.allows(route.action(), identity.everywhere()) ? Answer.NOT_FOUND : Answer.FORBIDDEN;
            case POST -> thing == Thing.MISSING ? Answer.NOT_FOUND : posting(route, identity);
            case REVIEW_PART -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.REVIEW_PART_READ, route.action(), judging(identity, identity.everywhere()));
            case GROUP_LIST -> thing == Thing.MISSING
                    ? Answer.NOT_FOUND
                    : about(Action.REVIEW_PART_READ, route.action(), towardsReply(identity));
            case LISTED, UNIT, PERSON, CAMPAIGN, BOOK, REGISTER_IMPORT ->
                thing == Thing.MISSING ? Answer.NOT_FOUND : Answer.YES;
            case TOKEN -> Answer.NOT_FOUND;
        };
    }

    /** What he is to the college: nothing by the accounts that he keeps. */
    private static Set<Position> towardsUnit(Identity identity) {
        Set<Position> held = EnumSet.copyOf(Set.of(Position.UNIT_HEAD, Position.UNIT_OFFICER, Position.SUPERVISOR));
        held.retainAll(identity.towards(Thing.RUNNING));
        held.addAll(identity.everywhere());
        return held;
    }

    /** The publicity department concludes the review of the college's account. */
    private static Set<Position> judging(Identity identity, Set<Position> towards) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        held.addAll(towards);
        held.remove(Position.ASSIGNEE);
        if (identity.everywhere().contains(Position.PUBLICITY_CLERK)
                || identity.everywhere().contains(Position.PUBLICITY_HEAD)) {
            held.add(Position.ASSIGNEE);
        }
        return held;
    }

    private static Set<Position> ofAccount(Identity identity) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        held.addAll(identity.towards(Thing.RUNNING));
        held.removeAll(Set.of(Position.APPLICANT, Position.ASSIGNEE, Position.DECIDED));
        return held;
    }

    private static Set<Position> asking(Identity identity) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        held.addAll(identity.everywhere());
        if (identity.name().equals("stranger")) {
            held.add(Position.APPLICANT);
        }
        return held;
    }

    /** The student is party to it and nothing else; offices that count everywhere do not count in a member's measure. */
    private static Set<Position> measured(Identity identity) {
        if (identity.name().equals("student")) {
            return EnumSet.of(Position.PARTY);
        }
        Set<Position> held = ofAccount(identity);
        held.retainAll(Set.of(Position.CUSTODIAN, Position.SUPERVISOR));
        return held;
    }

    /** The head of the college is asked, by no other office than his there. */
    private static Set<Position> ofOpinion(Identity identity) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        held.addAll(identity.everywhere());
        if (identity.name().equals("dean")) {
            held.add(Position.UNIT_HEAD);
        }
        return held;
    }

    /** The custodian put the post up; what others agreed to is theirs alone to sign. */
    private static Answer posting(Route route, Identity identity) {
        if (route.action() == Action.POST_ORAL_SIGN) {
            return identity.name().equals("leader") ? Answer.YES : Answer.NOT_FOUND;
        }
        Set<Position> held = ofAccount(identity);
        if (identity.name().equals("custodian")) {
            held.add(Position.APPLICANT);
        }
        return about(Action.POST_READ, route.action(), held);
    }

    /** The head of the college owes what it was asked. */
    private static Set<Position> towardsReply(Identity identity) {
        Set<Position> held = EnumSet.noneOf(Position.class);
        held.addAll(identity.everywhere());
        if (identity.name().equals("dean")) {
            held.addAll(Set.of(Position.UNIT_HEAD, Position.ASSIGNEE));
        }
        return held;
    }

    /** Who reads a case that has ended is told so, whatever he wanted to decide. */
    private static boolean tooLate(Route route, Thing thing) {
        return thing == Thing.RUNNING && route.action() == Action.CASE_DECIDE;
    }

    /** The letter is there once it can be sent. */
    private static boolean onlyRunning(Route route) {
        return route.pattern().startsWith("/accounts/{id}/letter");
    }

    private static Answer about(Action reading, Action action, Set<Position> held) {
        if (!Cast.allows(reading, held)) {
            return Answer.NOT_FOUND;
        }
        boolean anybodys = Cast.MATRIX.allowed(action).contains(Position.MEMBER);
        return anybodys || Cast.allows(action, held) ? Answer.YES : Answer.FORBIDDEN;
    }

    /** An action on a whole list is for who holds an office, be it in one unit. */
    private static Answer onLists(Route route, Identity identity) {
        boolean somewhere = Cast.allows(route.action(), identity.offices());
        return somewhere || BY_SIGHT.contains(route.action())
                || route.reads() && CHOICES.contains(route.action())
                || Cast.allows(route.action(), identity.everywhere())
                        ? Answer.YES
                        : Answer.FORBIDDEN;
    }

    private static List<Thing> things(Route route) {
        return switch (route.about()) {
            case NOTHING, TOKEN, NOBODYS -> List.of(Thing.APPLIED);
            case ACCOUNT, CHANGE, DECISION -> List.of(Thing.values());
            case CASE -> Stream.of(Thing.values()).filter(thing -> thing != Thing.DRAFT).toList();
            case LISTED, UNIT, PERSON, REORGANISATION, UNIT_REPORT, CAMPAIGN, BOOK, REPLY, REVIEW, REVIEW_PART,
                    GROUP_LIST, POST, JOINT, DELIVERY, WARNING, TURN, CORRECTION, COPY, MEASURE, AWARD,
                    RIGHTS_REQUEST, OPINION,
                    IMITATION,
                    DIRECTORY_IMPORT,
                    REGISTER_IMPORT ->
                List.of(Thing.APPLIED, Thing.MISSING);
        };
    }

    private static HttpResponse<String> send(Route route, Identity identity, Thing thing) {
        return cast.send(identity, routes.path(route, thing), route.takesFile(),
                route.fields(cast).toArray(String[]::new));
    }

    private static String export(Identity identity, String format) {
        return cast.send(identity, "/accounts/export", false, "format", format).body();
    }

    private static List<String> doors() {
        List<String> doors = new ArrayList<>();
        routes.all().stream().filter(route -> route.reads() && !route.pattern().contains("{")).map(Route::pattern)
                .forEach(doors::add);
        for (String part : List.of("湖南财院", "苑", "工商2401班")) {
            for (String door : List.of("/accounts?q=", "/check?q=", "/api/v1/verify?q=", "/pick/units?q=",
                    "/pick/people?q=", "/directory?unit=")) {
                doors.add(door + java.net.URLEncoder.encode(part, java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        doors.addAll(List.of("/accounts?unit=" + cast.university.unit("LIB"), "/accounts?order=changed",
                "/accounts?state=DRAFT", "/statistics?rows=unit&columns=state", "/desk?view=started",
                "/desk?view=done", "/desk?view=late", "/api/v1/accounts?limit=100"));
        return doors;
    }

    /** All but whether the connection is kept, which the server decides by counting. */
    private static String headers(HttpResponse<String> response) {
        return response.headers().map().keySet().stream().filter(name -> !name.equals("connection")).toList() + "\n";
    }

    private static String anonymised(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "CSRF");
    }

    private static void print(String what, Map<String, Map<Answer, Integer>> tried) {
        System.out.println(what + " tried: " + tried.values().stream().flatMap(one -> one.values().stream())
                .mapToInt(Integer::intValue).sum());
        tried.forEach((name, counts) -> System.out.println("  %-16s %s".formatted(name, counts)));
    }
}
