package org.rostra.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.ledger.Finding;
import org.rostra.ledger.Ledger;
import org.rostra.ledger.Repeated;
import org.rostra.policy.Refused;
import org.rostra.procedure.CaseFile;
import org.rostra.procedure.DecideCase;
import org.rostra.procedure.Verb;
import org.rostra.security.House;

/** Laws 3, 6 and 7 under haste: of two deciders one decides; sent twice, done once; what changed is written down. */
class RacesTest {
    private static final int ROUNDS = 40;
    private static House house;
    private static University university;
    private static int number;

    @BeforeAll
    static void open() {
        house = House.on(TestDatabase.fresh());
        university = new University(house);
        university.on("2026-03-02");
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void ofTwoHeadsOneDecidesAndTheOtherIsTold() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            CaseFile file = submitted();
            Act dean = university.by("dean");
            Act secretary = university.by("secretary");
            List<String> outcomes = race(
                    () -> decide(dean, file, new Verb.Approve("同意")),
                    () -> decide(secretary, file, new Verb.Refuse(List.of(), "重复")));
            assertThat(outcomes).containsExactlyInAnyOrder("done", "told");
            assertThat(decisions(file)).isEqualTo(1);
        }
    }

    @Test
    void aFormSentTwiceIsDoneOnce() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            CaseFile file = submitted();
            Act once = university.by("dean");
            List<String> outcomes = race(() -> decide(once, file, new Verb.Approve("同意")),
                    () -> decide(once, file, new Verb.Approve("同意")));
            assertThat(outcomes).containsExactlyInAnyOrder("done", "repeated");
            assertThat(decisions(file)).isEqualTo(1);
        }
    }

    /** Every transaction that changed an account, a case, a step or a custodian has its line in the ledger. */
    @Test
    void everyChangeHasItsLineInTheSameTransaction() {
        CaseFile file = submitted();
        university.approve("dean", file);
        for (String table : List.of("registry.account", "registry.custody", "procedure.case_file", "procedure.step")) {
            long silent = house.sql().sql("""
                    select count(*) from %s t where not exists (
                        select from ledger.event e
                        where mod(cast(cast(e.transaction as text) as numeric), 4294967296) = cast(cast(t.xmin as text) as numeric))
                    """.formatted(table)).query(Long.class).single();
            assertThat(silent).as(table).isZero();
        }
        List<Finding> findings = new ArrayList<>();
        house.bean(Ledger.class).check(findings::add);
        assertThat(findings).isEmpty();
    }

    private static String decide(Act act, CaseFile file, Verb verb) {
        try {
            house.bean(DecideCase.class).decide(act, file.id(), file.round(), file.step(), verb);
            return "done";
        } catch (Repeated _) {
            return "repeated";
        } catch (Refused _) {
            return "told";
        }
    }

    private static long decisions(CaseFile file) {
        return house.sql().sql("select count(*) from ledger.event where subject_id = :id and type ~ 'approved|refused'")
                .param("id", file.id()).query(Long.class).single();
    }

    private static CaseFile submitted() {
        UUID id = university.draft("custodian", "BIZ", "湖南财院竞" + ++number, "wechat-official");
        return university.submit("custodian", id);
    }

    private static List<String> race(Callable<String> one, Callable<String> other) throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> both = new ArrayList<>();
            for (Callable<String> racer : List.of(one, other)) {
                both.add(threads.submit(() -> {
                    start.await();
                    return racer.call();
                }));
            }
            return List.of(both.get(0).get(), both.get(1).get());
        }
    }
}
