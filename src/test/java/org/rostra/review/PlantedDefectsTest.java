package org.rostra.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rostra.TestDatabase;
import org.rostra.University;
import org.rostra.ledger.Act;
import org.rostra.review.dossier.Criterion;
import org.rostra.security.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A year of 300 accounts with planted defects: every one of them surfaces, and none is invented. */
class PlantedDefectsTest {
    private static final int ACCOUNTS = 300;

    /** What went wrong in the year, by the criterion that must show it. */
    private static final Map<Criterion, String> DEFECTS = new EnumMap<>(Map.of(
            Criterion.NOT_FILED,
            "update registry.account set state = 'TO_BE_FILED', filing_number = null where id = :id",
            Criterion.NO_CUSTODIAN, "update registry.custody set until_on = '2026-06-30' where account_id = :id",
            Criterion.NO_STAFF_CUSTODIAN,
            "update registry.custody set person_id = :student where account_id = :id and person_id <> :student",
            Criterion.NO_SUPERVISOR, "update registry.account set unit_id = :vacant where id = :id",
            Criterion.LATE_CHANGE, change("'APPROVED'", "'2026-09-30'", "'2026-09-21'"),
            Criterion.CHANGE_OPEN, change("'OPEN'", "'2026-11-30'", "'2026-12-03'"),
            Criterion.UNREPORTED_CHANGE, """
                    insert into duty.duty (id, task, subject_kind, subject_id, seat, rule, clause, event_on, due_on,
                        provisional, calendar, opened_at)
                    values (gen_random_uuid(), 'change.report-name', 'account', :id, 'role/custodian/account/' || :id,
                        'change-report', '7.2', '2026-10-08', '2026-10-13', false, 'x', now())
                    """,
            Criterion.SUSPENDED, "update registry.account set state = 'SUSPENDED' where id = :id"));

    private static String change(String state, String reported, String due) {
        return """
                insert into registry.change (id, account_id, kind, state, applicant_id, happened_on, reported_on, due_on,
                    answers, before)
                values (gen_random_uuid(), :id, 'REPORT', %s, :custodian, '2026-09-16', %s, %s, '{}', '{}')
                """.formatted(state, reported, due);
    }

    @Test
    void everyPlantedDefectSurfacesAndNoneIsInvented() {
        long seed = new Random().nextLong();
        System.out.println("planted defects seed " + seed);
        try (House house = House.on(TestDatabase.fresh())) {
            var university = new University(house);
            university.on("2026-12-01");
            Map<UUID, Criterion> planted = plant(house.sql(), university, new Random(seed));
            var year = house.bean(OpenReviews.class).open(university.by("clerk"), 2026);
            house.bean(ReviewRounds.class).enter(() -> Act.bySystem(House.now()), year);
            house.bean(ReviewRounds.class).go(() -> Act.bySystem(House.now()));
            assertThat(planted).hasSize(ACCOUNTS).containsValues(DEFECTS.keySet().toArray(Criterion[]::new));
            planted.forEach(
                    (account, defect) -> assertThat(house.bean(Reviews.class).ofAccount(account)).singleElement()
                            .satisfies(review -> assertThat(review.exceptions()).as("seed " + seed + ", " + defect)
                                    .isEqualTo(defect == Criterion.IDLE ? Set.of() : Set.of(defect))));
        }
    }

    /** Three in four are clean ({@code IDLE} stands for that); the others have one defect each, every kind among them. */
    private static Map<UUID, Criterion> plant(JdbcClient sql, University university, Random random) {
        Map<UUID, Criterion> planted = new HashMap<>();
        Criterion[] kinds = DEFECTS.keySet().toArray(Criterion[]::new);
        UUID vacant = vacant(sql, university);
        for (int n = 0; n < ACCOUNTS; n++) {
            UUID id = account(sql, university, n);
            Criterion defect = n < kinds.length
                    ? kinds[n]
                    : random.nextInt(4) > 0 ? Criterion.IDLE : kinds[random.nextInt(kinds.length)];
            if (defect != Criterion.IDLE) {
                plant(sql, university, vacant, id, DEFECTS.get(defect));
            }
            planted.put(id, defect);
        }
        return planted;
    }

    private static void plant(JdbcClient sql, University university, UUID vacant, UUID id, String how) {
        JdbcClient.StatementSpec statement = sql.sql(how).param("id", id);
        for (String name : java.util.List.of("student", "custodian")) {
            statement = how.contains(":" + name) ? statement.param(name, university.id(name)) : statement;
        }
        (how.contains(":vacant") ? statement.param("vacant", vacant) : statement).update();
    }

    /** A college without a head. */
    private static UUID vacant(JdbcClient sql, University university) {
        UUID id = UUID.randomUUID();
        sql.sql("insert into directory.unit (id, parent_id, kind, code, name, pinyin, path, opened_on) values "
                + "(:id, :root, 'COLLEGE', 'NEW', 'new', 'new', array[:root, :id], '2026-09-01')").param("id", id)
                .param("root", university.unit("root")).update();
        return id;
    }

    private static UUID account(JdbcClient sql, University university, int n) {
        UUID id = UUID.randomUUID();
        sql.sql("""
                insert into registry.account (id, state, name, name_key, pinyin, platform, canonical_id, unit_id, body, tier,
                    filing_number, filed_on, changed_at)
                values (:id, 'RUNNING', :name, :name, :name, 'weibo', :name, :unit, 'COLLEGE', 2, :name, '2024-03-01', now())
                """).param("id", id).param("name", "a" + n).param("unit", university.unit("BIZ")).update();
        sql.sql("insert into registry.custody (id, account_id, person_id, from_on) "
                + "values (gen_random_uuid(), :account, :person, '2024-03-01')").param("account", id)
                .param("person", university.id("custodian")).update();
        return id;
    }
}
