package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Appoint;
import org.rostra.directory.Departures;
import org.rostra.directory.DirectoryRefused;
import org.rostra.directory.Office;
import org.rostra.directory.Seat;
import org.rostra.directory.Seats;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.ledger.Act;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Verb;
import org.rostra.registry.Accounts;
import org.rostra.registry.Custody;
import org.rostra.registry.change.Change;
import org.rostra.registry.change.Change.Kind;
import org.rostra.registry.change.Change.State;
import org.rostra.registry.change.Changes;
import org.rostra.registry.change.HandOvers;
import org.rostra.registry.change.NameSuccessor;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No sequence of events leaves an account in nobody's hands without a visible duty on somebody. Every state that people
 * leaving, offices changing, hand-overs and take-overs can lead to is visited in the real program, each by one step from
 * another: what a step does is undone before the next is tried.
 */
class CustodyModelTest {
    private static final List<String> KEEPERS = List.of("first", "second", "third");

    private static House house;
    private static University university;
    private static UUID account;
    private static TransactionTemplate nested;

    private final Map<String, Runnable> events = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> path = new ArrayList<>();
    private Optional<String> counterExample = Optional.empty();
    private int steps;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
        KEEPERS.forEach(name -> university.person(name, "STAFF"));
        account = university.draft("first", "BIZ", "湖南财院模型", "wechat-official");
        university.save("first", account, Map.of("custodian-b", List.of(university.id("second").toString())));
        CaseFile file = university.submit("first", account);
        List.of("dean", "clerk", "publicity-head").forEach(person -> university.approve(person, file));
        university.approve("clerk", university.file("first", account, "湖南财院模型", "gh_0e0e0e0e0e0e",
                LocalDate.parse("2026-03-02")));
        nested = new TransactionTemplate(house.bean(PlatformTransactionManager.class));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theNearestStatesAllHaveSomebodyWhoAnswers() {
        everything();
        explore(3);
        assertThat(counterExample).isEmpty();
        assertThat(seen).hasSizeGreaterThan(50);
    }

    @Test
    @Tag("deep")
    void noStateIsWithoutSomebodyWhoAnswers() {
        everything();
        explore(Integer.MAX_VALUE);
        assertThat(counterExample).isEmpty();
    }

    /** The test itself is tried: where nobody hears that people leave, it finds the shortest way into the hole. */
    @Test
    void findsTheHoleWhereNobodyHearsOfLeaving() {
        for (String name : KEEPERS) {
            events.put(name + " leaves unheard", () -> house.bean(JdbcClient.class)
                    .sql("update directory.person set left_on = '2026-03-02' where id = :id and left_on is null")
                    .param("id", university.id(name)).update());
        }
        explore(3);
        assertThat(counterExample).hasValueSatisfying(found -> assertThat(found).contains("first leaves unheard")
                .contains("nothing owed"));
        System.out.println("counter-example: " + counterExample.get());
    }

    private void everything() {
        for (String name : List.of("first", "second", "third", "dean", "secretary", "publicity-head", "leader")) {
            events.put(name + " leaves", () -> university.bean(Departures.class).leave(by("keeper"), id(name),
                    LocalDate.parse("2026-03-02")));
        }
        events.put("stranger heads the college", () -> university.bean(Appoint.class).appoint(by("giver"),
                id("stranger"), Office.HEAD, university.unit("BIZ"), LocalDate.parse("2026-03-02")));
        events.put("first hands over to third", () -> begin("first", Kind.HAND_OVER, "first"));
        events.put("second proposes third", () -> begin("second", Kind.TAKE_OVER, null));
        events.put("the secretary proposes third for first", () -> begin("secretary", Kind.TAKE_OVER, "first"));
        events.put("first gives", () -> handOvers().give(by("first"), change(State.AGREEING), List.of(), "口头"));
        events.put("third takes", () -> handOvers().take(by("third"), change(State.AGREEING)));
        events.put("third declines", () -> handOvers().cancel(by("third"), change(State.AGREEING)));
        events.put("dean signs", () -> decide("dean", new Verb.Approve("同意")));
        events.put("stranger refuses", () -> decide("stranger", new Verb.Refuse(List.of(), "另选")));
        events.put("dean refuses", () -> decide("dean", new Verb.Refuse(List.of(), "另选")));
        events.put("clerk files", () -> decide("clerk", new Verb.Approve("备案")));
        events.put("third takes the case back", () -> university.bean(Procedures.class).withdraw(by("third"),
                openCase().id(), "不办了"));
    }

    private void explore(int depth) {
        nested.executeWithoutResult(all -> {
            visit(depth);
            all.setRollbackOnly();
        });
        System.out.println("custody: " + seen.size() + " states, " + steps + " steps, depth " + depth);
    }

    /** Depth first; a state that was seen with as many steps left is not looked at again. */
    private void visit(int left) {
        String state = state();
        hole(state).ifPresent(hole -> counterExample = counterExample
                .or(() -> Optional.of(String.join(", ", path) + ": " + hole)));
        if (!seen.add(state + (left > 100 ? "" : " " + left)) || left == 0 || counterExample.isPresent()) {
            return;
        }
        events.forEach((name, event) -> {
            if (counterExample.isEmpty()) {
                path.add(name);
                nested.executeWithoutResult(step -> {
                    if (happens(event)) {
                        steps++;
                        visit(left - 1);
                    }
                    step.setRollbackOnly();
                });
                path.removeLast();
            }
        });
    }

    private static boolean happens(Runnable event) {
        try {
            nested.executeWithoutResult(_ -> event.run());
            return true;
        } catch (Refused | Forbidden | NotFound | DirectoryRefused | java.util.NoSuchElementException _) {
            return false;
        }
    }

    /** What must hold in every state. */
    private Optional<String> hole(String state) {
        int keepers = keepers().size();
        List<Duty> duties = duties();
        boolean visible = duties.stream().anyMatch(duty -> !holders(duty.seat()).isEmpty());
        boolean anybody = Stream.of(seat(Office.HEAD, "BIZ"), seat(Office.HEAD, "XCB"),
                seat(Office.SCHOOL_LEADER, "root")).anyMatch(seat -> !holders(seat).isEmpty());
        if (keepers == 0 && (duties.isEmpty() || anybody && !visible)) {
            return Optional.of("in nobody's hands, and nobody answers: " + state);
        }
        return keepers < 2 && duties.isEmpty()
                ? Optional.of("too few keepers, nothing owed: " + state)
                : Optional.empty();
    }

    private String state() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("keepers", named(keepers()));
        all.put("duties", duties().stream().map(duty -> duty.task() + "@" + named(holders(duty.seat()))).sorted()
                .collect(Collectors.joining()));
        for (Seat seat : List.of(seat(Office.HEAD, "BIZ"), seat(Office.HEAD, "XCB"),
                seat(Office.SCHOOL_LEADER, "root"))) {
            all.put(seat.key(), named(holders(seat)));
        }
        all.put("left", house.bean(JdbcClient.class).sql("""
                select coalesce(string_agg(number, ',' order by number), '') from directory.person
                where left_on is not null and number = any(:numbers)
                """).param("numbers", Stream.concat(KEEPERS.stream(), Stream.of("stranger")).toArray(String[]::new))
                .query((row, _) -> row.getString(1)).single());
        all.put("change", alive().map(one -> one.kind() + " " + one.state() + " " + one.given() + " "
                + named(Set.copyOf(one.leaving())) + " " + university.bean(Changes.class).caseOf(one)
                        .map(file -> file.state() + "" + file.step()).orElse(""))
                .orElse(""));
        return all.toString();
    }

    private static Optional<Change> alive() {
        return university.bean(Changes.class).listFor(by("clerk"), account).stream()
                .filter(one -> one.state() == State.AGREEING || one.state() == State.OPEN).findFirst();
    }

    private static UUID change(State in) {
        return alive().filter(one -> one.state() == in).orElseThrow().id();
    }

    private static CaseFile openCase() {
        return university.bean(Changes.class).caseOf(alive().orElseThrow()).orElseThrow();
    }

    private static void decide(String person, Verb verb) {
        CaseFile file = openCase();
        university.bean(DecideCase.class).decide(by(person), file.id(), file.round(), file.step(), verb);
    }

    private static void begin(String by, Kind kind, @org.jspecify.annotations.Nullable String leaves) {
        Map<String, List<String>> form = new HashMap<>();
        University.put(form, "custodian", id("third").toString(), "reason", "调整");
        university.bean(NameSuccessor.class).name(by(by), account, kind,
                leaves == null ? List.of() : List.of(id(leaves)), form);
    }

    private static Set<UUID> keepers() {
        return university.bean(Accounts.class).custodians(by("clerk"), account).stream().map(Custody::person)
                .collect(Collectors.toSet());
    }

    private static List<Duty> duties() {
        return university.bean(Duties.class).openAbout(new org.rostra.ledger.Subject("account", account)).stream()
                .filter(duty -> duty.task().endsWith("custodian")).toList();
    }

    private static Seat seat(Office office, String unit) {
        return new Seat.OfficeAt(office, university.unit(unit));
    }

    private static Set<UUID> holders(Seat seat) {
        return university.bean(Seats.class).holders(seat, by("clerk").today());
    }

    private static String named(Set<UUID> people) {
        return Stream.of("first", "second", "third", "dean", "secretary", "publicity-head", "leader", "stranger")
                .filter(name -> people.contains(id(name))).collect(Collectors.joining("+"));
    }

    private static HandOvers handOvers() {
        return university.bean(HandOvers.class);
    }

    private static UUID id(String person) {
        return university.id(person);
    }

    private static Act by(String person) {
        return university.by(person);
    }
}
