package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.duty.Duties;
import org.rostra.duty.Duty;
import org.rostra.groups.ConfirmJoined;
import org.rostra.groups.CountMembers;
import org.rostra.groups.FileGroup;
import org.rostra.groups.GroupKind;
import org.rostra.groups.GroupRegister;
import org.rostra.groups.RegisterGroup;
import org.rostra.groups.Registration;
import org.rostra.groups.decision.Decision;
import org.rostra.groups.decision.DecisionKind;
import org.rostra.groups.decision.DecisionState;
import org.rostra.groups.decision.Decisions;
import org.rostra.ledger.Act;
import org.rostra.ledger.Event;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.ledger.Subject;
import org.rostra.ledger.Value;
import org.rostra.policy.Refused;
import org.rostra.registry.Account;
import org.rostra.registry.Register;
import org.rostra.security.House;

/** Groups under haste: consent is never one-sided and has its effect once, the line opens one duty, a number is one group. */
class GroupRacesTest {
    private static final long SEED = Long.getLong("rostra.seed", System.nanoTime());
    private static final Random RANDOM = new Random(SEED);

    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        System.out.println("GroupRacesTest, rostra.seed=" + SEED);
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void consentIsNeverOneSided() throws Exception {
        pairs(300);
    }

    @Test
    @Tag("deep")
    void norIsItTenThousandTimes() throws Exception {
        pairs(10_000);
    }

    private static void pairs(int rounds) throws Exception {
        UUID ofClass = group(GroupKind.CLASS, "BIZ2401", "student", "counsellor");
        UUID ofCollege = group(GroupKind.WORK, "BIZ", "custodian", "dean");
        for (int round = 0; round < rounds; round++) {
            UUID group = round % 2 == 0 ? ofClass : ofCollege;
            String owner = round % 2 == 0 ? "student" : "custodian";
            String supervisor = round % 2 == 0 ? "counsellor" : "dean";
            boolean turned = RANDOM.nextBoolean();
            String first = turned ? supervisor : owner;
            String second = turned ? owner : supervisor;
            int before = version(group);
            switch (round / 2 % 6) {
                case 0 -> bothSign(group, first, second);
                case 1 -> bothPropose(group, first, second);
                case 2 -> oneSignsAndOneTakesBack(group, first, second);
                case 3 -> eachSignsWhatVoidsTheOther(group, first, second);
                case 4 -> bothHeads(ofCollege, "custodian");
                default -> sentTwice(group, first, second);
            }
            assertThat(version(group) - before).as("round %d, seed %d", round, SEED).isBetween(0, 1);
            laws(round / 2 % 6 == 4 ? ofCollege : group);
        }
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
    }

    private static void bothSign(UUID group, String first, String second) throws Exception {
        Decision decision = propose(group, first, DecisionKind.NAME);
        assertThat(race(() -> agree(university.by(first), decision), () -> agree(university.by(second), decision)))
                .containsExactly("told", "done");
        assertThat(state(decision)).isEqualTo(DecisionState.AGREED);
    }

    private static void bothPropose(UUID group, String first, String second) throws Exception {
        assertThat(race(() -> told(() -> propose(group, first, DecisionKind.NAME)),
                () -> told(() -> propose(group, second, DecisionKind.NAME)))).containsExactlyInAnyOrder("done", "told");
        Decision open = decisions().latest(group).stream().filter(Decision::open).findFirst().orElseThrow();
        String other = open.proposer().equals(university.id(first)) ? second : first;
        assertThat(agree(university.by(other), open)).isEqualTo("done");
    }

    private static void oneSignsAndOneTakesBack(UUID group, String first, String second) throws Exception {
        Decision decision = propose(group, first, DecisionKind.RANGE);
        int before = version(group);
        List<String> outcomes = race(() -> told(() -> decisions().withdraw(university.by(first), decision.id())),
                () -> agree(university.by(second), decision));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "told");
        boolean agreed = outcomes.get(1).equals("done");
        assertThat(state(decision)).isEqualTo(agreed ? DecisionState.AGREED : DecisionState.WITHDRAWN);
        assertThat(version(group) - before).isEqualTo(agreed ? 1 : 0);
    }

    private static void eachSignsWhatVoidsTheOther(UUID group, String first, String second) throws Exception {
        Decision one = propose(group, first, DecisionKind.NAME);
        Decision other = propose(group, second, DecisionKind.RANGE);
        List<String> outcomes = race(() -> agree(university.by(second), one), () -> agree(university.by(first), other));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "told");
        assertThat(List.of(state(one), state(other))).containsExactlyInAnyOrder(DecisionState.AGREED,
                DecisionState.VOIDED);
    }

    private static void bothHeads(UUID group, String owner) throws Exception {
        Decision decision = propose(group, owner, DecisionKind.NAME);
        List<String> outcomes = race(() -> agree(university.by("dean"), decision),
                () -> told(() -> decisions().decline(university.by("secretary"), decision.id(), "不妥")));
        assertThat(outcomes).containsExactlyInAnyOrder("done", "told");
        assertThat(state(decision))
                .isEqualTo(outcomes.getFirst().equals("done") ? DecisionState.AGREED : DecisionState.DECLINED);
    }

    private static void sentTwice(UUID group, String first, String second) throws Exception {
        Decision decision = propose(group, first, DecisionKind.NAME);
        Act once = university.by(second);
        assertThat(race(() -> agree(once, decision), () -> agree(once, decision)))
                .containsExactlyInAnyOrder("done", "repeated");
    }

    /** Whoever agreed is not who proposed, each had his line, and the group changed as often as both agreed. */
    private static void laws(UUID group) {
        Map<String, Object> counted = house.sql().sql("""
                select count(*) filter (where state = 'AGREED') as agreed, count(*) filter (where state = 'OPEN') as open,
                    count(*) filter (where state = 'AGREED' and signer_id is distinct from proposer_id
                        and signer_id is not null) as both,
                    (select version - 1 from groups.particulars p where p.account_id = :group) as changed,
                    (select count(*) from ledger.event e where e.subject_id = :group and e.type = 'group.agreed') as told
                from groups.decision where account_id = :group
                """).param("group", group).query().singleRow();
        long agreed = (long) counted.get("agreed");
        assertThat(counted).as("seed %d", SEED).containsEntry("open", 0L).containsEntry("both", agreed)
                .containsEntry("told", agreed).containsEntry("changed", (int) agreed);
    }

    @Test
    void twoHundredCountsAroundTheLineOpenOneDutyAndNoneIsLost() throws Exception {
        UUID group = group(GroupKind.CLASS, "BIZ2401", "student", "counsellor");
        List<Callable<String>> counts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Act act = university.by(i % 2 == 0 ? "student" : "counsellor");
            int members = i == 117 ? 50 : 46 + RANDOM.nextInt(8);
            counts.add(() -> told(() -> house.bean(CountMembers.class).declare(act, group, members)));
        }
        assertThat(race(8, counts)).containsOnly("done");
        assertThat(tasks(group)).containsExactly("groups.file");
        List<Event> told = house.bean(Ledger.class).historyOf(new Subject(Account.KIND, group)).stream()
                .filter(event -> event.type().equals("group.counted")).toList();
        assertThat(told).hasSize(200);
        int last = house.sql().sql("select members from registry.membership where account_id = :id").param("id", group)
                .query(Integer.class).single();
        assertThat(told.getLast().inputs()).as("seed %d", SEED).containsEntry("members", new Value.Number(last));

        List<Callable<String>> filings = IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> {
            Act act = university.by("student");
            return () -> told(() -> house.bean(FileGroup.class).file(act, group, ""));
        }).toList();
        assertThat(race(8, filings)).containsOnlyOnce("done").contains("told").hasSize(8);
        assertThat(house.sql().sql("""
                select count(*) from procedure.case_file c join groups.filing f on f.id = c.subject_id
                where f.account_id = :id
                """).param("id", group).query(Integer.class).single()).isEqualTo(1);
        assertThat(tasks(group)).isEmpty();
    }

    @Test
    void oneNumberIsOneGroup() throws Exception {
        for (int round = 0; round < 10; round++) {
            Registration told = told(GroupKind.WORK, "LIB", "custodian");
            List<Callable<String>> all = IntStream.range(0, 8).<Callable<String>>mapToObj(_ -> {
                Act act = university.by("custodian");
                return () -> told(() -> house.bean(RegisterGroup.class).register(act, told));
            }).toList();
            List<String> outcomes = race(8, all);
            assertThat(outcomes).as("seed %d", SEED).containsOnly("done", "told").containsOnlyOnce("done");
            assertThat(house.sql().sql("select count(*) from registry.account where canonical_id = :id")
                    .param("id", told.number()).query(Integer.class).single()).isEqualTo(1);
            confirmAll();
        }
    }

    /** The supervisor confirms all that wait, so that the next round is not refused for their number. */
    private static void confirmAll() {
        house.sql().sql("""
                select account_id from registry.membership m join registry.account a on a.id = m.account_id
                where m.awaited and a.unit_id = :unit
                """).param("unit", university.unit("LIB")).query((row, _) -> row.getObject(1, UUID.class)).list()
                .forEach(id -> house.bean(ConfirmJoined.class).confirm(university.by("librarian"), id, 1));
    }

    private static UUID group(GroupKind kind, String unit, String owner, String supervisor) {
        UUID id = house.bean(RegisterGroup.class).register(university.by(owner), told(kind, unit, owner)).id();
        house.bean(ConfirmJoined.class).confirm(university.by(supervisor), id, 1);
        return id;
    }

    private static Registration told(GroupKind kind, String unit, String owner) {
        number++;
        return new Registration(kind, "qq-group", "湖南财院竞" + number, String.valueOf(700000000 + number),
                university.unit(unit), university.id(owner), "全体成员", "通知", LocalDate.parse("2026-03-01"), null, null);
    }

    private static Decision propose(UUID group, String by, DecisionKind kind) {
        String text = "湖南财院争" + RANDOM.nextInt(Integer.MAX_VALUE);
        return decisions().propose(university.by(by), group, kind,
                Map.of("name", text, "range", "全体", "content", text));
    }

    private static String agree(Act act, Decision decision) {
        return told(() -> decisions().agree(act, decision.id(), decision.digest()));
    }

    private static String told(Runnable deed) {
        try {
            deed.run();
            return "done";
        } catch (Repeated _) {
            return "repeated";
        } catch (Refused _) {
            return "told";
        }
    }

    private static DecisionState state(Decision decision) {
        return decisions().getFor(university.by("clerk"), decision.id()).state();
    }

    private static int version(UUID group) {
        return house.bean(GroupRegister.class).of(university.by("clerk"), house.bean(Register.class).get(group))
                .version();
    }

    private static Decisions decisions() {
        return house.bean(Decisions.class);
    }

    private static List<String> tasks(UUID group) {
        return house.bean(Duties.class).openAbout(new Subject(Account.KIND, group)).stream().map(Duty::task).toList();
    }

    private static List<String> race(Callable<String> one, Callable<String> other) throws Exception {
        return race(2, List.of(one, other));
    }

    /** All of them, so many at once; whoever starts first is left to chance. */
    private static List<String> race(int runners, List<Callable<String>> deeds) throws Exception {
        var start = new CyclicBarrier(runners);
        long headstart = RANDOM.nextInt(400_000);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            List<Future<String>> all = new ArrayList<>();
            for (int i = 0; i < deeds.size(); i++) {
                int place = i;
                all.add(threads.submit(() -> {
                    if (place < runners) {
                        start.await();
                        for (long until = System.nanoTime() + place * headstart; System.nanoTime() < until;) {
                            Thread.onSpinWait();
                        }
                    }
                    return deeds.get(place).call();
                }));
            }
            List<String> outcomes = new ArrayList<>();
            for (Future<String> one : all) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
