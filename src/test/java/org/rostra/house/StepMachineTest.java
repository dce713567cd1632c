package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.access.Forbidden;
import org.rostra.access.NotFound;
import org.rostra.directory.Office;
import org.rostra.house.StepModel.Deed;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Procedures;
import org.rostra.procedure.Recorded;
import org.rostra.procedure.Verb;
import org.rostra.registry.Account;
import org.rostra.registry.Accounts;
import org.rostra.security.House;

/**
 * Random walks: anybody tries anything on any account. What is done is an edge of a small model, what is not an edge is
 * refused and leaves no trace, and after each act everything agrees.
 */
class StepMachineTest {
    private static final int AT_ONCE = 12;
    private static final long SEED = Long.getLong("rostra.seed", System.nanoTime());
    private static final List<String> PEOPLE = List.of("dean", "secretary", "librarian", "clerk", "clerk2",
            "publicity-head", "leader", "counsellor", "custodian", "custodian2", "stranger", "keeper", "giver");

    private static TestDatabase database;
    private static House house;
    private static University university;

    private final Random random = new Random(SEED);
    private final List<StepModel> models = new ArrayList<>();
    private final Map<Deed, int[]> counts = new EnumMap<>(Deed.class);
    private int number;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        house = House.on(database);
        university = new University(house);
        university.on("2026-03-02");
        university.appoint("librarian", Office.CLERK, "XCB");
    }

    @AfterAll
    static void close() {
        house.close();
        database.close();
    }

    @Test
    void nothingHappensThatTheModelDoesNotAllow() {
        walk(800);
    }

    @Test
    @Tag("deep")
    void norOnALongWalk() {
        walk(8000);
    }

    private void walk(int acts) {
        System.out.println("walk seed " + SEED);
        for (int i = 0; i < acts; i++) {
            StepModel model = i % 25 == 0
                    ? begin()
                    : models.get(Math.max(0, models.size() - 1 - random.nextInt(AT_ONCE)));
            // Half of the time what leads on, by somebody whose turn it may be, or nothing would ever move.
            boolean onwards = random.nextBoolean();
            Deed deed = pick(onwards ? model.onwards() : List.of(Deed.values()));
            String person = pick(onwards && deed != Deed.RECORD ? model.likely() : PEOPLE);
            String maker = pick(onwards ? model.likely() : PEOPLE);
            boolean stale = random.nextInt(10) == 0;
            boolean allowed = model.allows(deed, person, maker, stale);
            String before = allowed ? "" : trace();
            boolean done = attempt(model, deed, person, maker, stale);
            String what = "act %d, seed %d: %s by %s (for %s%s) on %s".formatted(i, SEED, deed, person, maker,
                    stale ? ", stale" : "", model);
            assertThat(done).as(what).isEqualTo(allowed);
            if (done) {
                model.follow(deed, person, maker);
            } else {
                assertThat(trace()).as(what).isEqualTo(before);
            }
            counts.computeIfAbsent(deed, _ -> new int[2])[done ? 0 : 1]++;
            Account account = university.bean(Accounts.class).getFor(university.by(model.applicant), model.account);
            assertThat(account.state()).as(what).isEqualTo(model.accountState());
            assertThat(CaseLaws.broken(house.sql())).as(what).isEmpty();
        }
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
        report();
    }

    private StepModel begin() {
        String unit = pick(List.of("BIZ", "BIZ2401", "LIB"));
        String applicant = pick(List.of("custodian", "custodian", "dean", "clerk"));
        UUID account = university.draft(applicant, unit, "湖南财院走" + ++number, "wechat-official");
        models.add(new StepModel(account, unit, applicant));
        return models.getLast();
    }

    private boolean attempt(StepModel model, Deed deed, String person, String maker, boolean stale) {
        try {
            attemptOrThrow(model, deed, person, maker, stale);
            return true;
        } catch (NotFound | Forbidden | Refused _) {
            return false;
        }
    }

    private void attemptOrThrow(StepModel model, Deed deed, String person, String maker, boolean stale) {
        var act = university.by(person);
        UUID file = caseOf(model);
        int step = stale ? model.step + 1 : model.step;
        var decide = university.bean(DecideCase.class);
        switch (deed) {
            case SAVE -> university.save(person, model.account, Map.of("reason", List.of("新的理由" + number)));
            case SUBMIT -> university.submit(person, model.account);
            case APPROVE -> decide.decide(act, file, model.round, step, new Verb.Approve("同意"));
            case RETURN -> decide.decide(act, file, model.round, step, new Verb.Return(List.of(), "请补正"));
            case REFUSE -> decide.decide(act, file, model.round, step, new Verb.Refuse(List.of(), "重复"));
            case REFUSE_SILENTLY -> decide.decide(act, file, model.round, step, new Verb.Refuse(List.of(), " "));
            case RECORD -> decide.recordFor(act, file, model.round, step, new Verb.Approve(null),
                    new Recorded(university.id(maker), CaseFile.Channel.PAPER, act.today(), "纪要 1 号"));
            case WITHDRAW -> university.bean(Procedures.class).withdraw(act, file, "不再需要");
            case URGE -> university.bean(Procedures.class).urge(act, file);
            case FILE -> university.file(person, model.account, "湖南财院走", "gh_" + "%012x".formatted(random.nextLong(
                    1L << 40)), act.today());
        }
    }

    private UUID caseOf(StepModel model) {
        return house.sql().sql("""
                select id from procedure.case_file where subject_id = :account order by id desc limit 1
                """).param("account", model.account).query(UUID.class).optional().orElse(new UUID(0, 1));
    }

    /** Everything that an act could have left behind. */
    private static String trace() {
        var all = new StringBuilder();
        for (String table : List.of("procedure.case_file", "procedure.step", "duty.duty", "registry.account",
                "registry.custody", "registry.filled_form")) {
            all.append(
                    house.sql().sql("select coalesce(md5(string_agg(cast(t as text), '|' order by t.ctid)), '') from "
                            + table + " t").query(String.class).single())
                    .append('\n');
        }
        return all + house.sql()
                .sql("select (select count(*) from ledger.event) || ' ' || (select count(*) from ledger.operation)")
                .query(String.class).single();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void report() {
        counts.forEach((deed, both) -> System.out.println("  %-16s %4d done %4d refused".formatted(deed, both[0],
                both[1])));
        Map<String, Integer> ends = new TreeMap<>();
        models.forEach(model -> ends.merge(model.accountState().name(), 1, Integer::sum));
        System.out.println("  " + models.size() + " accounts: " + ends);
        assertThat(counts.values()).allMatch(both -> both[1] > 0);
        assertThat(List.of(Deed.SUBMIT, Deed.APPROVE, Deed.RETURN, Deed.FILE))
                .allMatch(deed -> counts.get(deed)[0] > 0);
    }
}
